/// The language in which conversations on the telephone are written: what a caller hears, keys and says. It knows no
/// exchange; the wire is `org.openhotline.ivr.asterisk`.
@org.jspecify.annotations.NullMarked
package org.openhotline.ivr;
