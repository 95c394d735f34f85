@NullMarked
package org.openhotline.search.node;

import org.jspecify.annotations.NullMarked;
