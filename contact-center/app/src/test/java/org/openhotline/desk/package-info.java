@NullMarked
package org.openhotline.desk;

import org.jspecify.annotations.NullMarked;
