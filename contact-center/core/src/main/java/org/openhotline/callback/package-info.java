/// Calling people back (回访): to verify before closing, to ask for satisfaction after it.
@NullMarked
package org.openhotline.callback;

import org.jspecify.annotations.NullMarked;
