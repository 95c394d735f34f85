@NullMarked
package org.openhotline.persistence;

import org.jspecify.annotations.NullMarked;
