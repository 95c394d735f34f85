package org.openhotline.complaint;

/// One thing that is wrong with what was handed in.
///
/// @param field path of the field, e.g. `item.waybill`
/// @param code stable word for programs: `required`, `too-long`, `too-short`, `unknown-code`, `in-future`, `negative`,
/// `invalid`, `unprintable`
/// @param message what a person reads, Chinese
public record Fault(String field, String code, String message) {}
