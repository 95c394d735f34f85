package org.openhotline.report;

/// Who publishes.
///
/// @param name as it stands in the title and under the text, e.g. 甘肃省邮政管理局
public record Issuer(String name) {}
