/// What the embedded search server needs from us: where it lives, and the few parts of a distribution that are
/// published nowhere.
@NullMarked
package org.openhotline.search.node;

import org.jspecify.annotations.NullMarked;
