/// What administrators set while the application runs.
@NullMarked
package org.openhotline.setting;

import org.jspecify.annotations.NullMarked;
