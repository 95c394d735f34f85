/// The audit log: append-only, chained by digests, verified by a command.
@NullMarked
package org.openhotline.audit;

import org.jspecify.annotations.NullMarked;
