/// Tests of the wire on real exchanges.
@org.jspecify.annotations.NullMarked
package org.openhotline.ivr.asterisk;
