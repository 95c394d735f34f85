package org.openhotline.visitor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What visitors of the public pages must and may; each line is explained in `application.yml`.
///
/// @param verifyPhone whether a form is taken only with a phone that was verified by a code
/// @param codesPerHour so many codes for one number, and so many for one address
@ConfigurationProperties("hotline.public")
public record VisitorSettings(
        @DefaultValue("false") boolean verifyPhone,
        @DefaultValue("10") int codesPerHour) {}
