package org.openhotline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of users.
final class Users {

    private final JdbcClient jdbc;

    Users(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row, as the login needs it.
    record User(
            CurrentUser who,
            String passwordHash,
            int failures,
            @Nullable Instant lockedUntil) {}

    Optional<User> find(String login) {
        return jdbc.sql("SELECT * FROM app_user WHERE login = :login AND active")
                .param("login", login)
                .query(Users::user)
                .optional();
    }

    /// Login to display name: of everybody, or of one enterprise.
    Map<String, String> names(@Nullable String enterprise) {
        var names = new TreeMap<String, String>();
        jdbc.sql("SELECT login, display_name FROM app_user WHERE :enterprise IS NULL OR enterprise_code = :enterprise")
                .param("enterprise", enterprise, Types.VARCHAR)
                .query(row -> {
                    names.put(row.getString("login"), row.getString("display_name"));
                });
        return names;
    }

    boolean exists(String login) {
        return jdbc.sql("SELECT count(*) FROM app_user WHERE login = :login")
                        .param("login", login)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(CurrentUser who, String passwordHash) {
        jdbc.sql("""
                INSERT INTO app_user (login, display_name, password_hash, roles, enterprise_code)
                VALUES (:login, :name, :hash, :roles, :enterprise) ON CONFLICT DO NOTHING""")
                .param("login", who.login())
                .param("name", who.name())
                .param("hash", passwordHash)
                .param("roles", who.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("enterprise", who.enterprise())
                .update();
    }

    /// Counts a wrong password; the one that reaches the limit locks.
    void failed(String login, int limit, Instant lockedUntil) {
        jdbc.sql("""
                UPDATE app_user SET
                    failed_logins = CASE WHEN failed_logins + 1 >= :limit THEN 0 ELSE failed_logins + 1 END,
                    locked_until = CASE WHEN failed_logins + 1 >= :limit THEN :until ELSE locked_until END
                WHERE login = :login""")
                .param("limit", limit)
                .param("until", lockedUntil.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    void cameIn(String login, Instant at) {
        jdbc.sql("UPDATE app_user SET failed_logins = 0, locked_until = NULL, last_login_at = :at WHERE login = :login")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    private static User user(ResultSet row, int index) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        OffsetDateTime locked = row.getObject("locked_until", OffsetDateTime.class);
        return new User(
                new CurrentUser(
                        row.getString("login"), row.getString("display_name"), roles, row.getString("enterprise_code")),
                row.getString("password_hash"),
                row.getInt("failed_logins"),
                locked == null ? null : locked.toInstant());
    }
}
