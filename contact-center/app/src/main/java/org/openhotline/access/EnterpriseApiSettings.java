package org.openhotline.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often enterprises' own systems may come.
///
/// @param callsPerMinute of one token
/// @param forgedPerMinute unknown tokens from one address
@ConfigurationProperties("hotline.enterprise-api")
record EnterpriseApiSettings(
        @DefaultValue("120") int callsPerMinute,
        @DefaultValue("20") int forgedPerMinute) {}
