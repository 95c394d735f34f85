/// A complaint (申诉) and the one door through which it changes, [org.openhotline.complaint.ComplaintDesk].
@NullMarked
package org.openhotline.complaint;

import org.jspecify.annotations.NullMarked;
