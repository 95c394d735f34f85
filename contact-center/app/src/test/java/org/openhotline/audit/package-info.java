@NullMarked
package org.openhotline.audit;

import org.jspecify.annotations.NullMarked;
