/// Tests of the exchange.
@NullMarked
package org.openhotline.exchange;

import org.jspecify.annotations.NullMarked;
