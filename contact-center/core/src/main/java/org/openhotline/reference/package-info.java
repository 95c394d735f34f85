/// Code tables: problem types, enterprises, regions.
@NullMarked
package org.openhotline.reference;

import org.jspecify.annotations.NullMarked;
