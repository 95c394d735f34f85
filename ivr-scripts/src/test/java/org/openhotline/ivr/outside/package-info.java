/// Real exchanges for tests: the hotline's own, and the telephone network outside, from which people call and on which
/// they are called. Used by the tests of the application, too.
@org.jspecify.annotations.NullMarked
package org.openhotline.ivr.outside;
