package org.openhotline.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bouncycastle.util.encoders.Base32;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.vault.Sha256;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The second factor of a login: a code from an authenticator, or one of the recovery codes. Each is taken once.
final class SecondFactor {

    private static final String SEAL = "totp";
    private static final int RECOVERY_CODES = 8;
    private static final int BYTES_OF_A_RECOVERY_CODE = 10;
    private static final int BYTES_OF_A_SECRET = 20;

    private final JdbcClient database;
    private final UnitOfWork unitOfWork;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(JdbcClient database, UnitOfWork unitOfWork, Vault vault, Clock clock) {
        this.database = database;
        this.unitOfWork = unitOfWork;
        this.vault = vault;
        this.clock = clock;
    }

    /// What an authenticator needs; shown once, before it is confirmed.
    ///
    /// @param secret in base32, for typing
    /// @param uri the same for a QR code
    record Enrolment(String secret, String uri) {}

    /// How a code was found to be right.
    enum Passed {
        BY_CODE,
        BY_RECOVERY_CODE
    }

    /// A new secret, which counts once a code of it was shown. Empty when there is a confirmed one: that is reset
    /// first.
    Optional<Enrolment> begin(String login) {
        String secret = Base32.toBase32String(bytes(BYTES_OF_A_SECRET)).replace("=", "");
        int changed = database.sql("UPDATE app_user SET totp_secret = :secret, totp_last_step = NULL"
                        + " WHERE login = :login AND totp_confirmed_at IS NULL")
                .param("secret", vault.seal(SEAL, secret))
                .param("login", login)
                .update();
        return changed == 0 ? Optional.empty() : Optional.of(new Enrolment(secret, uri(login, secret)));
    }

    private static String uri(String login, String secret) {
        String name = URLEncoder.encode(login, StandardCharsets.UTF_8);
        return "otpauth://totp/OpenHotline:" + name + "?secret=" + secret
                + "&issuer=OpenHotline&algorithm=SHA1&digits=6&period=30";
    }

    /// Confirms the new secret by its first code.
    ///
    /// @return the recovery codes, which are never shown again; empty when the code was wrong
    Optional<List<String>> confirm(String login, String code) {
        return unitOfWork.together(() -> {
            if (!takes(login, code)) {
                return Optional.empty();
            }
            int confirmed = database.sql("UPDATE app_user SET totp_confirmed_at = :at"
                            + " WHERE login = :login AND totp_confirmed_at IS NULL")
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("login", login)
                    .update();
            return confirmed == 0 ? Optional.empty() : Optional.of(newRecoveryCodes(login));
        });
    }

    /// Whether this lets somebody in; the same code does so only once.
    Optional<Passed> check(String login, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        if (takes(login, code)) {
            return Optional.of(Passed.BY_CODE);
        }
        int used = database.sql("UPDATE recovery_code SET used_at = :at"
                        + " WHERE login = :login AND digest = :digest AND used_at IS NULL")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("login", login)
                .param("digest", digest(login, code.toUpperCase(Locale.ROOT)))
                .update();
        return used == 1 ? Optional.of(Passed.BY_RECOVERY_CODE) : Optional.empty();
    }

    void reset(String login) {
        database.sql("UPDATE app_user SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL"
                        + " WHERE login = :login")
                .param("login", login)
                .update();
        database.sql("DELETE FROM recovery_code WHERE login = :login")
                .param("login", login)
                .update();
    }

    private boolean takes(String login, String code) {
        Optional<String> sealed = database.sql(
                        "SELECT totp_secret FROM app_user WHERE login = :login AND totp_secret IS NOT NULL")
                .param("login", login)
                .query(String.class)
                .optional();
        if (sealed.isEmpty() || !code.matches("[0-9]{6}")) {
            return false;
        }
        Instant now = clock.instant();
        OptionalLong step = Totp.stepOf(Base32.decode(padded(vault.open(SEAL, sealed.get()))), code, now);
        return step.isPresent() && spend(login, step.getAsLong());
    }

    /// A code that was seen over somebody's shoulder, or an older one, is worth nothing any more.
    private boolean spend(String login, long step) {
        return database.sql("UPDATE app_user SET totp_last_step = :step WHERE login = :login"
                                + " AND (totp_last_step IS NULL OR totp_last_step < :step)")
                        .param("step", step)
                        .param("login", login)
                        .update()
                == 1;
    }

    private static String padded(String base32) {
        return base32 + "=".repeat((8 - base32.length() % 8) % 8);
    }

    private List<String> newRecoveryCodes(String login) {
        database.sql("DELETE FROM recovery_code WHERE login = :login")
                .param("login", login)
                .update();
        return IntStream.range(0, RECOVERY_CODES)
                .mapToObj(_ -> newRecoveryCode(login))
                .toList();
    }

    private String newRecoveryCode(String login) {
        String code = Base32.toBase32String(bytes(BYTES_OF_A_RECOVERY_CODE));
        database.sql("INSERT INTO recovery_code (login, digest) VALUES (:login, :digest)")
                .param("login", login)
                .param("digest", digest(login, code))
                .update();
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }

    private byte[] bytes(int howMany) {
        byte[] bytes = new byte[howMany];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String digest(String login, String code) {
        return Sha256.hex((login + ":" + code).getBytes(StandardCharsets.UTF_8));
    }
}
