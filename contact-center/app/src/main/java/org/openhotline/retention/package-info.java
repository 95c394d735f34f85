/// How long complaints are kept, what keeps one longer, and how two people erase what a complaint tells of a person.
@NullMarked
package org.openhotline.retention;

import org.jspecify.annotations.NullMarked;
