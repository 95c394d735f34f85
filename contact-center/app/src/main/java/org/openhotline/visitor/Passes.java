package org.openhotline.visitor;

import static java.time.ZoneOffset.UTC;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.person.PhoneNumber;
import org.openhotline.vault.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a right code gives, for a short time: the proof that a phone is theirs, or a way to one complaint. Only hashes
/// are kept.
public final class Passes {

    /// As long as the rest of the form may take.
    private static final Duration PROOF = Duration.ofHours(2);
    private static final Duration DOOR = Duration.ofMinutes(30);
    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    /// No person does so much within half an hour.
    private static final int MOST_USES = 200;

    private enum Kind {
        PHONE,
        DOOR
    }

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Complaints complaints;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Passes(JdbcClient jdbc, Tokens tokens, Complaints complaints, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.complaints = complaints;
        this.clock = clock;
    }

    public record Pass(String token, Instant until) {

        @Override
        public String toString() {
            return "a pass until " + until; // never the token
        }
    }

    public Pass proof(PhoneNumber phone) {
        return given(Kind.PHONE, phone, null, PROOF);
    }

    public Pass toDoor(PhoneNumber phone, ComplaintNumber number) {
        return given(Kind.DOOR, phone, number, DOOR);
    }

    private Pass given(Kind kind, PhoneNumber phone, @Nullable ComplaintNumber number, Duration valid) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        Instant until = now.plus(valid);
        jdbc.sql("""
                INSERT INTO visitor_pass (hash, kind, phone_token, number, made_at, expires_at)
                VALUES (:hash, :kind, :phone, :number, :now, :until)""")
                .param("hash", hash(token))
                .param("kind", kind.name())
                .param("phone", tokens.whole(phone))
                .param("number", number == null ? null : number.digits())
                .param("now", now.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .update();
        return new Pass(token, until);
    }

    /// When this phone was verified, if the proof is one for it.
    public Optional<Instant> verified(@Nullable String proof, PhoneNumber phone) {
        return found(proof, Kind.PHONE)
                .filter(shown -> shown.phone().equals(tokens.whole(phone)))
                .map(Shown::since);
    }

    /// A complaint that a pass opens, as it stands now.
    ///
    /// @param until when the pass ends
    public record Opened(Complaint complaint, Instant until) {}

    /// The pass ends with the phone: a complaint that has got another one is not theirs any more.
    public Optional<Opened> opened(@Nullable String token) {
        return found(token, Kind.DOOR)
                .flatMap(shown -> complaints
                        .find(new ComplaintNumber(String.valueOf(shown.number())))
                        .filter(complaint -> belongs(complaint, shown))
                        .map(complaint -> new Opened(complaint, shown.until())));
    }

    private boolean belongs(Complaint complaint, Shown shown) {
        PhoneNumber phone = complaint.form().complainant().phone();
        return phone != null && tokens.whole(phone).equals(shown.phone());
    }

    public void giveBack(@Nullable String token) {
        if (token != null && token.length() <= LONGEST) {
            jdbc.sql("DELETE FROM visitor_pass WHERE hash = :hash AND kind = 'DOOR'")
                    .param("hash", hash(token))
                    .update();
        }
    }

    private record Shown(String phone, @Nullable String number, Instant since, Instant until) {}

    private Optional<Shown> found(@Nullable String token, Kind kind) {
        if (token == null || token.isEmpty() || token.length() > LONGEST) {
            return Optional.empty();
        }
        return jdbc.sql("""
                UPDATE visitor_pass SET uses = uses + 1
                WHERE hash = :hash AND kind = :kind AND expires_at > :now AND uses < :most
                RETURNING phone_token, number, made_at, expires_at""")
                .param("hash", hash(token))
                .param("kind", kind.name())
                .param("now", clock.instant().atOffset(UTC))
                .param("most", MOST_USES)
                .query((row, _) -> new Shown(
                        row.getString("phone_token"),
                        row.getString("number"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private String hash(String token) {
        return tokens.keyed("pass", token);
    }
}
