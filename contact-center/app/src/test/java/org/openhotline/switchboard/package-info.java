/// The switchboard against a real telephone exchange.
@NullMarked
package org.openhotline.switchboard;

import org.jspecify.annotations.NullMarked;
