/// What is known of a person: each field is sealed, masked by default, and shown in full only where it is asked for by
/// name.
@NullMarked
package org.openhotline.person;

import org.jspecify.annotations.NullMarked;
