/// Everything that recurs, on one page: [org.openhotline.schedule.Timetable].
@NullMarked
package org.openhotline.schedule;

import org.jspecify.annotations.NullMarked;
