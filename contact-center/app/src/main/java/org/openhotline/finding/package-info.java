/// Keeps the search index up with the database: what changed is told by the outbox, what was lost is filled again.
@NullMarked
package org.openhotline.finding;

import org.jspecify.annotations.NullMarked;
