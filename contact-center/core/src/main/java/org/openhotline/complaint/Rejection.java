package org.openhotline.complaint;

/// Why a complaint was not accepted, and the words the complainant was told.
public record Rejection(RejectReason reason, String told) {}
