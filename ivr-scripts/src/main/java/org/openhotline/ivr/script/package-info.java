/// The conversations of the hotline.
@org.jspecify.annotations.NullMarked
package org.openhotline.ivr.script;
