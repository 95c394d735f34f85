/// Mail that leaves the house: through the outbox to a mail server, or into a folder where none is set up.
@NullMarked
package org.openhotline.exchange.mail;

import org.jspecify.annotations.NullMarked;
