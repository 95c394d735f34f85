/// The public form: a person's own complaint, with files, taken whole or not at all.
@NullMarked
package org.openhotline.exchange.webform;

import org.jspecify.annotations.NullMarked;
