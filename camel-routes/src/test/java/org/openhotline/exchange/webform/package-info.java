/// Tests of the public form.
@NullMarked
package org.openhotline.exchange.webform;

import org.jspecify.annotations.NullMarked;
