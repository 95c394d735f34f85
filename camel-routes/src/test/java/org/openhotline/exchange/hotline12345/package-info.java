/// Tests of the exchange.
@NullMarked
package org.openhotline.exchange.hotline12345;

import org.jspecify.annotations.NullMarked;
