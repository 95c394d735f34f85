/// The interface HX-12345/1.0 with platforms of the number 12345: orders in, their course out.
@NullMarked
package org.openhotline.exchange.hotline12345;

import org.jspecify.annotations.NullMarked;
