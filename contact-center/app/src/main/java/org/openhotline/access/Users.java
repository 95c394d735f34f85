package org.openhotline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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

    /// A row, as the login and the administrator need it.
    record User(
            CurrentUser who,
            String passwordHash,
            boolean active,
            boolean mustChangePassword,
            boolean secondFactor,
            int failures,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastLoginAt,
            @Nullable Instant createdAt) {}

    /// Somebody who may log in.
    Optional<User> find(String login) {
        return any(login).filter(User::active);
    }

    Optional<User> any(String login) {
        return jdbc.sql("SELECT * FROM app_user WHERE login = :login")
                .param("login", login)
                .query(Users::user)
                .optional();
    }

    /// Login to display name: of everybody, or of one enterprise.
    Map<String, String> names(@Nullable String enterprise, @Nullable Role active) {
        var names = new TreeMap<String, String>();
        jdbc.sql("SELECT login, display_name FROM app_user"
                        + " WHERE (:enterprise IS NULL OR enterprise_code = :enterprise)"
                        + " AND (:active IS NULL OR (active AND :active = ANY (roles)))")
                .param("enterprise", enterprise, Types.VARCHAR)
                .param("active", active == null ? null : active.name(), Types.VARCHAR)
                .query(row -> {
                    names.put(row.getString("login"), row.getString("display_name"));
                });
        return names;
    }

    /// Login to display name of everybody active who holds one of these roles.
    Map<String, String> active(Set<Role> roles) {
        var names = new TreeMap<String, String>();
        jdbc.sql("SELECT login, display_name FROM app_user WHERE active AND roles && CAST(:roles AS text[])")
                .param("roles", names(roles))
                .query(row -> {
                    names.put(row.getString("login"), row.getString("display_name"));
                });
        return names;
    }

    /// Like [#any], and nobody else changes the row until the end of the transaction.
    Optional<User> anyForChange(String login) {
        return jdbc.sql("SELECT * FROM app_user WHERE login = :login FOR UPDATE")
                .param("login", login)
                .query(Users::user)
                .optional();
    }

    List<User> all() {
        return jdbc.sql("SELECT * FROM app_user ORDER BY active DESC, login")
                .query(Users::user)
                .list();
    }

    boolean exists(String login) {
        return any(login).isPresent();
    }

    void add(CurrentUser who, String passwordHash, boolean mustChange, String by) {
        jdbc.sql("""
                INSERT INTO app_user (login, display_name, password_hash, roles, enterprise_code, city_code, unit,
                    must_change_password, created_by)
                VALUES (:login, :name, :hash, :roles, :enterprise, :city, :unit, :must, :by)""")
                .param("login", who.login())
                .param("name", who.name())
                .param("hash", passwordHash)
                .param("roles", names(who.roles()))
                .param("enterprise", who.enterprise())
                .param("city", who.city())
                .param("unit", who.unit())
                .param("must", mustChange)
                .param("by", by)
                .update();
    }

    /// Everything that an administrator may set of somebody, at once.
    void change(CurrentUser who) {
        jdbc.sql("""
                UPDATE app_user SET display_name = :name, roles = :roles, enterprise_code = :enterprise,
                    city_code = :city, unit = :unit WHERE login = :login""")
                .param("name", who.name())
                .param("roles", names(who.roles()))
                .param("enterprise", who.enterprise())
                .param("city", who.city())
                .param("unit", who.unit())
                .param("login", who.login())
                .update();
    }

    void setActive(String login, boolean active) {
        jdbc.sql("UPDATE app_user SET active = :active WHERE login = :login")
                .param("active", active)
                .param("login", login)
                .update();
    }

    void setPassword(String login, String hash, boolean mustChange, Instant at) {
        jdbc.sql("""
                UPDATE app_user SET password_hash = :hash, must_change_password = :must, password_changed_at = :at
                WHERE login = :login""")
                .param("hash", hash)
                .param("must", mustChange)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    void unlock(String login) {
        jdbc.sql("UPDATE app_user SET failed_logins = 0, locked_until = NULL WHERE login = :login")
                .param("login", login)
                .update();
    }

    /// Counts a wrong password or code; the one that reaches the limit locks.
    ///
    /// @return whether it locked
    boolean failed(String login, int limit, Instant lockedUntil) {
        return jdbc.sql("""
                UPDATE app_user SET
                    failed_logins = CASE WHEN failed_logins + 1 >= :limit THEN 0 ELSE failed_logins + 1 END,
                    locked_until = CASE WHEN failed_logins + 1 >= :limit THEN :until ELSE locked_until END
                WHERE login = :login RETURNING failed_logins = 0""")
                .param("limit", limit)
                .param("until", lockedUntil.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void cameIn(String login, Instant at) {
        jdbc.sql("UPDATE app_user SET failed_logins = 0, locked_until = NULL, last_login_at = :at WHERE login = :login")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static User user(ResultSet row, int index) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new User(
                new CurrentUser(
                        row.getString("login"),
                        row.getString("display_name"),
                        roles,
                        row.getString("enterprise_code"),
                        row.getString("city_code"),
                        row.getString("unit")),
                row.getString("password_hash"),
                row.getBoolean("active"),
                row.getBoolean("must_change_password"),
                row.getObject("totp_confirmed_at") != null,
                row.getInt("failed_logins"),
                instant(row, "locked_until"),
                instant(row, "last_login_at"),
                instant(row, "created_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
