/// A contact (来电来访): a call, a form, a mail or an order; it touches any number of complaints.
@NullMarked
package org.openhotline.contact;

import org.jspecify.annotations.NullMarked;
