/// The law as one table: which act, by whom, from which state to which, within which limit, under which article.
@NullMarked
package org.openhotline.lifecycle;

import org.jspecify.annotations.NullMarked;
