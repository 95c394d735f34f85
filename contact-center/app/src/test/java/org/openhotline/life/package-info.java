/// One complaint's whole life on real parts: exchange, network outside, database, search server, browser, partner.
@NullMarked
package org.openhotline.life;

import org.jspecify.annotations.NullMarked;
