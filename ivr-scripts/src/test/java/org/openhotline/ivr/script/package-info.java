/// Tests of the conversations, by transcript.
@org.jspecify.annotations.NullMarked
package org.openhotline.ivr.script;
