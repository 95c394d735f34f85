/// An order (工单) of a 12345 platform: a record of its own, with no or one complaint.
@NullMarked
package org.openhotline.order;

import org.jspecify.annotations.NullMarked;
