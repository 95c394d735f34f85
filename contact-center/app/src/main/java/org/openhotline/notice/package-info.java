/// The notices and reports of a month: drawn up, kept with their figures, mailed.
@NullMarked
package org.openhotline.notice;

import org.jspecify.annotations.NullMarked;
