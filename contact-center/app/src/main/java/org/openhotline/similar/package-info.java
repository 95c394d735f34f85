/// Have we had this before? Earlier complaints with the same waybill, of the same person, or that tell the same story.
@NullMarked
package org.openhotline.similar;

import org.jspecify.annotations.NullMarked;
