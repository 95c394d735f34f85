/// The web API of the three administrators and the auditor.
@NullMarked
package org.openhotline.administration;

import org.jspecify.annotations.NullMarked;
