/// What leaves the house: written in the transaction of the act, sent later by a route.
@NullMarked
package org.openhotline.outbox;

import org.jspecify.annotations.NullMarked;
