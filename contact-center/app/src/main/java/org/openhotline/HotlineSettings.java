package org.openhotline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.openhotline.callback.CallbackRules;
import org.openhotline.complaint.HouseRules;
import org.openhotline.lifecycle.Limit;
import org.openhotline.lifecycle.Policies;
import org.openhotline.telephony.OpeningHours;
import org.openhotline.vault.SealCipher;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator can set; each line is explained in `application.yml`.
///
/// @param home folder of the application's files
/// @param secrets folder with one file per secret
/// @param publicHost how browsers on other machines reach us; empty when they do not
@ConfigurationProperties("hotline")
public record HotlineSettings(
        Path home,
        Path secrets,
        @DefaultValue("false") boolean trial,
        @DefaultValue("") String publicHost,
        Hours hours,
        Path calendarFolder,
        Rules rules,
        CallingBack callback,
        Progress progress,
        Login login,
        Exchange exchange,
        @DefaultValue Sealing vault,
        @DefaultValue Keeping retention,
        @DefaultValue Scanning scan) {

    /// A stretch of a day.
    public record Period(LocalTime from, LocalTime to) {}

    /// When people answer the telephone.
    public record Hours(
            @DefaultValue("false") boolean roundTheClock,
            @DefaultValue List<Period> periods) {

        OpeningHours openingHours() {
            return new OpeningHours(
                    roundTheClock,
                    periods.stream()
                            .map(period -> new OpeningHours.Period(period.from(), period.to()))
                            .toList());
        }
    }

    /// What the rules leave to the house, and what we had to assume of them.
    ///
    /// @param currentSince the first day of receipt under the current rules
    /// @param limits the house's own lengths of limits that are not certain
    /// @param redoRounds how often an enterprise is sent back to work
    /// @param repeatsForFlag so many complaints of one person within thirty days raise a flag
    public record Rules(
            @DefaultValue("2020-12-01") LocalDate currentSince,
            @DefaultValue Map<Limit, Integer> limits,
            @DefaultValue("2") int redoRounds,
            @DefaultValue("3") int repeatsForFlag) {

        Policies policies() {
            return Policies.of(currentSince, limits);
        }

        HouseRules house() {
            return new HouseRules(redoRounds, repeatsForFlag);
        }
    }

    /// House rules of calling back.
    public record CallingBack(
            @DefaultValue("3") int tries,
            @DefaultValue("4h") Duration again,
            List<Period> windows,
            @DefaultValue("60") int mostPerHour) {

        CallbackRules rules() {
            return new CallbackRules(
                    tries,
                    again,
                    windows.stream()
                            .map(window -> new CallbackRules.Window(window.from(), window.to()))
                            .toList(),
                    mostPerHour);
        }
    }

    /// How often a number and four digits may be tried.
    public record Progress(
            @DefaultValue("5") int tries,
            @DefaultValue("15m") Duration within) {}

    /// When a login is locked and when a session ends, until the security administrator says otherwise on the page.
    public record Login(
            @DefaultValue("5") int failures,
            @DefaultValue("15m") Duration lockedFor,
            @DefaultValue("2h") Duration idle,
            @DefaultValue("30m") Duration idleOfAdministrators,
            @DefaultValue("10") int sessionsEach) {}

    /// With what personal data is sealed.
    public record Sealing(@DefaultValue("AES") SealCipher cipher) {}

    /// How long a complaint is kept with what it tells of people, from its closing on.
    public record Keeping(@DefaultValue("3") int years) {}

    /// Who looks for viruses in what people hand in.
    ///
    /// @param clamd host:port of clamd; empty: nobody looks
    /// @param takeUnscanned whether files are taken while clamd does not answer
    public record Scanning(
            @DefaultValue("") String clamd,
            @DefaultValue("false") boolean takeUnscanned) {}

    /// The ports by which browsers reach the telephone exchange.
    public record Exchange(
            @DefaultValue("18088") int wsPort,
            @DefaultValue("18089") int wssPort) {}
}
