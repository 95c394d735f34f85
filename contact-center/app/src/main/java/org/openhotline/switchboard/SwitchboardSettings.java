package org.openhotline.switchboard;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the application finds the exchange, and the house rules of seats, queue and recordings.
///
/// @param open whether the line is taken up at all
/// @param host of the exchange's management interface
/// @param amiPort its port
/// @param amiUser its only user, with the least rights
/// @param amiSecret that user's password
/// @param agiPort where the scripts listen for the dialplan
/// @param home folder of the exchange: sounds, recordings
/// @param archive folder into which recordings are taken, sealed
/// @param language of the prompts
/// @param queue name of the queue
/// @param seats number of seats in the exchange's configuration
/// @param webLines number of public lines there
/// @param webSockets where browsers find the exchange, in the order to be tried; empty: by the public host and the
/// ports
/// @param lease a seat is taken back so long after the last sign of life of its agent
/// @param webLease a public line is lent for so long; the dialplan's `webSeconds` is the same
/// @param wrapUp after a call the agent is left alone for at most so long
/// @param missesBeforePause an agent who does not answer so often in a row is paused: callers come before absent people
/// @param serviceLevel answered within this time is in time
/// @param callbackLines callbacks at one time; the dialplan's `callbackLines` is the same
/// @param empty what counts as a recording in which nothing was said
@ConfigurationProperties("hotline.switchboard")
public record SwitchboardSettings(
        @DefaultValue("true") boolean open,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("15038") int amiPort,
        @DefaultValue("hotline") String amiUser,
        @DefaultValue("") String amiSecret,
        @DefaultValue("14573") int agiPort,
        @DefaultValue("var/asterisk") Path home,
        @DefaultValue("var/data/recordings") Path archive,
        @DefaultValue("zh-CN") String language,
        @DefaultValue("hotline") String queue,
        @DefaultValue("20") int seats,
        @DefaultValue("10") int webLines,
        @DefaultValue List<String> webSockets,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5m") Duration webLease,
        @DefaultValue("90s") Duration wrapUp,
        @DefaultValue("2") int missesBeforePause,
        @DefaultValue("15s") Duration serviceLevel,
        @DefaultValue("2") int callbackLines,
        @DefaultValue Empty empty) {

    /// Nothing was said: shorter than `shortest`, or for less than `shortestSpeech` louder than `quietest`.
    ///
    /// @param quietest in dBFS, the loudness of a window of 50 ms
    public record Empty(
            @DefaultValue("500ms") Duration shortest,
            @DefaultValue("300ms") Duration shortestSpeech,
            @DefaultValue("-48") double quietest) {}

    public SwitchboardSettings {
        webSockets = List.copyOf(webSockets);
    }

    SwitchboardSettings reachedBy(List<String> addresses) {
        return new SwitchboardSettings(
                open,
                host,
                amiPort,
                amiUser,
                amiSecret,
                agiPort,
                home,
                archive,
                language,
                queue,
                seats,
                webLines,
                addresses,
                lease,
                webLease,
                wrapUp,
                missesBeforePause,
                serviceLevel,
                callbackLines,
                empty);
    }

    Path recordings() {
        return home.resolve("spool/recordings");
    }

    @Override
    public String toString() {
        return amiUser + "@" + host + ":" + amiPort;
    }
}
