/// The wire between a conversation and Asterisk: FastAGI, the exchange's configuration, the spoken prompts, the
/// heartbeat.
@org.jspecify.annotations.NullMarked
package org.openhotline.ivr.asterisk;
