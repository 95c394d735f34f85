/// What stands behind the doors of the public pages: codes by SMS, the passes that a right code gives, and the list of
/// messages that wait for an operator where no gateway is.
@NullMarked
package org.openhotline.visitor;

import org.jspecify.annotations.NullMarked;
