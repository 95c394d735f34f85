@NullMarked
package org.openhotline.access;

import org.jspecify.annotations.NullMarked;
