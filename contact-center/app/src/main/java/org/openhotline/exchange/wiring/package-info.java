/// Puts the exchange together: which partners there are, what is told to them, how mail leaves.
@NullMarked
package org.openhotline.exchange.wiring;

import org.jspecify.annotations.NullMarked;
