@NullMarked
package org.openhotline.knowledge;

import org.jspecify.annotations.NullMarked;
