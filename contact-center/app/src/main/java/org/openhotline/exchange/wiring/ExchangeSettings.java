package org.openhotline.exchange.wiring;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openhotline.exchange.hotline12345.App;
import org.openhotline.exchange.hotline12345.Platform;
import org.openhotline.exchange.hotline12345.SignAlgorithm;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The partners of the exchange; each line is explained in `application.yml`.
///
/// @param pace between two looks into the outbox
/// @param platforms the 12345 platforms
/// @param enterpriseMail addresses of enterprises by code
@ConfigurationProperties("hotline.partners")
record ExchangeSettings(
        @DefaultValue("1s") Duration pace,
        @DefaultValue List<One> platforms,
        @DefaultValue Map<String, String> enterpriseMail) {

    /// One 12345 platform.
    ///
    /// @param theirSecrets one, or two during a rotation
    record One(
            String code,
            String name,
            @DefaultValue("DUAL") Platform.Mode mode,
            URI base,
            String theirApp,
            List<String> theirSecrets,
            String ourApp,
            List<String> ourSecrets,
            @DefaultValue("HMAC_SM3") SignAlgorithm algorithm,
            String signer,
            @DefaultValue Map<String, String> problems) {

        Platform platform() {
            return new Platform(
                    code,
                    name,
                    mode,
                    base,
                    new App(theirApp, theirSecrets),
                    new App(ourApp, ourSecrets),
                    algorithm,
                    signer,
                    problems);
        }

        @Override
        public String toString() {
            return "platform " + code; // never its secrets
        }
    }
}
