/// The real search server for tests of any module.
@NullMarked
package org.openhotline.search.testing;

import org.jspecify.annotations.NullMarked;
