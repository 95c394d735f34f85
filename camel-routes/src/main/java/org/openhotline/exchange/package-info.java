/// The exchange with partners: what leaves goes through the outbox, what comes is taken once.
@NullMarked
package org.openhotline.exchange;

import org.jspecify.annotations.NullMarked;
