package org.openhotline.visitor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.ZoneOffset.UTC;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.SmsGateway;
import org.openhotline.vault.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Codes of six figures by SMS, by which somebody shows that a phone is theirs. Neither the code nor the number is
/// kept,
/// only keyed hashes of them.
public final class PhoneCodes {

    public static final Duration VALID = Duration.ofMinutes(5);
    public static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final int FIGURES = 1_000_000;
    private static final String ADDRESS = "address";

    /// What the code is for; one for this is none for that.
    public enum Purpose {
        /// To hand a complaint in.
        COMPLAIN,
        /// To act in a complaint of one's own.
        DOOR
    }

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final SmsGateway gateway;
    private final UnitOfWork unitOfWork;
    private final int perHour;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PhoneCodes(JdbcClient jdbc, Tokens tokens, SmsGateway gateway, UnitOfWork unitOfWork, int perHour, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.gateway = gateway;
        this.unitOfWork = unitOfWork;
        this.perHour = perHour;
        this.clock = clock;
    }

    /// A code to be sent, or one that is only counted because it would reach nobody who may have it.
    ///
    /// @param about the complaint of a code for its door
    /// @param inVain counts like any other and is sent to nobody
    /// @param address the visitor's, for the limit
    public record Wanted(
            PhoneNumber phone,
            Purpose purpose,
            @Nullable ComplaintNumber about,
            boolean inVain,
            String address,
            Locale language) {}

    /// @throws TooManyCodes says how long to wait; nothing was sent
    public void send(Wanted wanted) {
        String code = "%06d".formatted(random.nextInt(FIGURES));
        unitOfWork.together(() -> note(wanted, code));
        if (!wanted.inVain()) {
            gateway.send(wanted.phone(), CodeWords.of(wanted.purpose(), code, VALID, wanted.language()));
        }
    }

    private void note(Wanted wanted, String code) {
        String phone = tokens.whole(wanted.phone());
        String address = tokens.keyed(ADDRESS, wanted.address());
        Instant now = clock.instant();
        // Two requests at once would both find room; always the address first, so that none waits for the other.
        oneAtATime(address);
        oneAtATime(phone);
        refuseWithin(PAUSE, 1, "phone_token", phone, now);
        refuseWithin(COUNTED, perHour, "phone_token", phone, now);
        refuseWithin(COUNTED, perHour, "address_token", address, now);
        UUID id = UUID.randomUUID();
        ComplaintNumber about = wanted.about();
        jdbc.sql("""
                INSERT INTO sms_code (id, purpose, phone_token, address_token, number, code_hash, made_at, expires_at)
                VALUES (:id, :purpose, :phone, :address, :number, :hash, :now, :until)""")
                .param("id", id)
                .param("purpose", wanted.purpose().name())
                .param("phone", phone)
                .param("address", address)
                .param("number", about == null || wanted.inVain() ? null : about.digits())
                .param("hash", wanted.inVain() ? null : hash(id, code))
                .param("now", now.atOffset(UTC))
                .param("until", now.plus(VALID).atOffset(UTC))
                .update();
    }

    private void oneAtATime(String token) {
        var _ = jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:token, 0))")
                .param("token", token)
                .query((_, _) -> true)
                .single();
    }

    /// @param column never from outside
    private void refuseWithin(Duration within, int most, String column, String token, Instant now) {
        jdbc.sql("SELECT made_at FROM sms_code WHERE " + column + " = :token AND made_at > :since"
                        + " ORDER BY made_at DESC OFFSET :before LIMIT 1")
                .param("token", token)
                .param("since", now.minus(within).atOffset(UTC))
                .param("before", most - 1)
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(oldest -> {
                    throw new TooManyCodes(
                            Duration.between(now, oldest.toInstant().plus(within)));
                });
    }

    /// Whether this is the code that was sent last, within its time and tries; it serves once. Each call is a try.
    public boolean isRight(PhoneNumber phone, Purpose purpose, @Nullable ComplaintNumber about, String code) {
        Instant now = clock.instant();
        return tried(phone, purpose, about, now)
                .filter(sent -> MessageDigest.isEqual(
                        sent.hash().getBytes(US_ASCII), hash(sent.id(), code).getBytes(US_ASCII)))
                .filter(sent -> used(sent.id(), now))
                .isPresent();
    }

    private record Sent(UUID id, String hash) {}

    /// Counts the try before it looks at the code: many at once are still counted one by one.
    private Optional<Sent> tried(PhoneNumber phone, Purpose purpose, @Nullable ComplaintNumber about, Instant now) {
        return jdbc.sql("""
                UPDATE sms_code SET tries = tries + 1
                WHERE id = (SELECT id FROM sms_code WHERE phone_token = :phone AND purpose = :purpose
                        ORDER BY made_at DESC LIMIT 1)
                    AND tries < :most AND used_at IS NULL AND expires_at > :now AND code_hash IS NOT NULL
                    AND number IS NOT DISTINCT FROM CAST(:number AS text)
                RETURNING id, code_hash""")
                .param("phone", tokens.whole(phone))
                .param("purpose", purpose.name())
                .param("most", TRIES)
                .param("now", now.atOffset(UTC))
                .param("number", about == null ? null : about.digits())
                .query((row, _) -> new Sent(row.getObject("id", UUID.class), row.getString("code_hash")))
                .optional();
    }

    private boolean used(UUID id, Instant now) {
        return jdbc.sql("UPDATE sms_code SET used_at = :now WHERE id = :id AND used_at IS NULL")
                        .param("now", now.atOffset(UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private String hash(UUID id, String code) {
        return tokens.keyed("sms-code", id + "|" + code);
    }
}
