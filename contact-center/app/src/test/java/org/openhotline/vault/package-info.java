@NullMarked
package org.openhotline.vault;

import org.jspecify.annotations.NullMarked;
