/// Tests of the mail that leaves.
@NullMarked
package org.openhotline.exchange.mail;

import org.jspecify.annotations.NullMarked;
