/// The ports of the core kept in memory, for tests of every module.
@NullMarked
package org.openhotline.memory;

import org.jspecify.annotations.NullMarked;
