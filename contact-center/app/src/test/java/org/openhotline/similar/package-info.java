/// Earlier complaints like this one, measured on real parts.
@NullMarked
package org.openhotline.similar;

import org.jspecify.annotations.NullMarked;
