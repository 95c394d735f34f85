@NullMarked
package org.openhotline.search;

import org.jspecify.annotations.NullMarked;
