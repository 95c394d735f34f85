/// Sealing of personal data: encrypted at rest, found by keyed tokens, masked on the way to a screen.
@NullMarked
package org.openhotline.vault;

import org.jspecify.annotations.NullMarked;
