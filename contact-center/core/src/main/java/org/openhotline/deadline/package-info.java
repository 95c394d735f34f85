/// Working days, limits and due days; a year that is not published is never guessed.
@NullMarked
package org.openhotline.deadline;

import org.jspecify.annotations.NullMarked;
