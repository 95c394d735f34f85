/// Texts that are written again and again (常用语): shared ones and one's own, put in by a short form.
@NullMarked
package org.openhotline.wording;

import org.jspecify.annotations.NullMarked;
