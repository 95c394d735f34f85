package org.openhotline.complaint;

import java.time.Instant;

/// Somebody proposes to refuse a complaint as an illegitimate claim (R13); a second person must agree.
public record Proposal(Rejection rejection, String by, Instant at) {}
