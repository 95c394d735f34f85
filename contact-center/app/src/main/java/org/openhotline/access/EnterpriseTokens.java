package org.openhotline.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.vault.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tokens with which an enterprise's own system comes to us. One is as good as the account that made it: when that
/// person leaves or is bound to a city, her tokens open nothing any more.
public final class EnterpriseTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /// By which a token that was published by mistake is recognised.
    private static final String BEGINNING = "oht_";
    /// The last use is noted this roughly, not with each of a hundred calls.
    private static final Duration ROUGHLY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final Clock clock;

    EnterpriseTokens(JdbcClient jdbc, UnitOfWork unitOfWork, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    /// A token as it is kept; what opens the door is not part of it.
    public record Token(
            UUID id,
            String name,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy,
            @Nullable Instant lastUsedAt,
            Standing standing) {}

    public enum Standing {
        VALID,
        EXPIRED,
        REVOKED,
        MAKER_GONE
    }

    /// @param secret shown this once
    public record Made(Token token, String secret) {
        @Override
        public String toString() {
            return "Made " + token;
        }
    }

    /// Whoever comes with a token that we know.
    record Knock(Token token, CurrentUser who) {}

    private static final String SELECT = """
            SELECT t.*, (u.active AND 'ENTERPRISE' = ANY (u.roles) AND u.enterprise_code = t.enterprise
                AND u.city_code IS NULL) AS maker_is_there
            FROM enterprise_token t JOIN app_user u ON u.login = t.made_by
            """;

    /// Newest first.
    public List<Token> of(String enterprise) {
        return jdbc.sql(SELECT + "WHERE t.enterprise = :enterprise ORDER BY t.made_at DESC, t.id")
                .param("enterprise", enterprise)
                .query((row, _) -> token(row))
                .list();
    }

    /// Empty when the enterprise has, or had, one of this name.
    public Optional<Made> make(CurrentUser by, String name, Duration valid) {
        String enterprise = Objects.requireNonNull(by.enterprise());
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        var token =
                new Token(UUID.randomUUID(), name, by.login(), now, now.plus(valid), null, null, null, Standing.VALID);
        boolean made = unitOfWork.together(() -> {
            boolean isNew = insert(token, enterprise, digest(secret));
            if (isNew) {
                audit.write(
                        by.login(),
                        AuditNote.of(AuditAct.TOKEN_MADE)
                                .about("TOKEN", enterprise + "/" + name)
                                .changed(null, token.expiresAt().toString()));
            }
            return isNew;
        });
        return made ? Optional.of(new Made(token, secret)) : Optional.empty();
    }

    private boolean insert(Token token, String enterprise, String digest) {
        return jdbc.sql("""
                INSERT INTO enterprise_token (id, enterprise, name, digest, made_by, made_at, expires_at)
                VALUES (:id, :enterprise, :name, :digest, :by, :at, :expires) ON CONFLICT (enterprise, name) DO NOTHING
                """)
                        .param("id", token.id())
                        .param("enterprise", enterprise)
                        .param("name", token.name())
                        .param("digest", digest)
                        .param("by", token.madeBy())
                        .param("at", time(token.madeAt()))
                        .param("expires", time(token.expiresAt()))
                        .update()
                == 1;
    }

    /// Whether there was one to revoke; a second time changes nothing.
    public boolean revoke(CurrentUser by, UUID id) {
        String enterprise = Objects.requireNonNull(by.enterprise());
        return unitOfWork.together(() -> {
            Optional<String> revoked = jdbc.sql("""
                    UPDATE enterprise_token SET revoked_at = :at, revoked_by = :by
                    WHERE id = :id AND enterprise = :enterprise AND revoked_at IS NULL RETURNING name""")
                    .param("at", time(clock.instant()))
                    .param("by", by.login())
                    .param("id", id)
                    .param("enterprise", enterprise)
                    .query(String.class)
                    .optional();
            revoked.ifPresent(name -> audit.write(
                    by.login(), AuditNote.of(AuditAct.TOKEN_REVOKED).about("TOKEN", enterprise + "/" + name)));
            return revoked.isPresent()
                    || of(enterprise).stream().anyMatch(token -> token.id().equals(id));
        });
    }

    /// Empty for a token that we never gave out.
    Optional<Knock> knock(String secret) {
        return jdbc.sql(SELECT + "WHERE t.digest = :digest")
                .param("digest", digest(secret))
                .query((row, _) -> new Knock(token(row), who(row)))
                .optional();
    }

    void used(Token token) {
        Instant now = clock.instant();
        Instant before = token.lastUsedAt();
        if (before == null || before.plus(ROUGHLY).isBefore(now)) {
            jdbc.sql("UPDATE enterprise_token SET last_used_at = :now WHERE id = :id")
                    .param("now", time(now))
                    .param("id", token.id())
                    .update();
        }
    }

    /// How its acts stand in a complaint's history and in the audit log; no login has a colon.
    private static CurrentUser who(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new CurrentUser("token:" + name, name, Set.of(Role.ENTERPRISE), row.getString("enterprise"));
    }

    private Token token(ResultSet row) throws SQLException {
        Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        Instant revoked = instant(row, "revoked_at");
        Standing standing = revoked != null
                ? Standing.REVOKED
                : !clock.instant().isBefore(expires)
                        ? Standing.EXPIRED
                        : row.getBoolean("maker_is_there") ? Standing.VALID : Standing.MAKER_GONE;
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                expires,
                revoked,
                row.getString("revoked_by"),
                instant(row, "last_used_at"),
                standing);
    }

    private static String digest(String secret) {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
