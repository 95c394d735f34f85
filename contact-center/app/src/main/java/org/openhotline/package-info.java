/// OpenHotline: the application that starts and wires everything.
@NullMarked
package org.openhotline;

import org.jspecify.annotations.NullMarked;
