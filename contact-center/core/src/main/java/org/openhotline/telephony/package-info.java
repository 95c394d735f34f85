/// What the telephone brings and what the conversation needs of the centre.
@NullMarked
package org.openhotline.telephony;

import org.jspecify.annotations.NullMarked;
