package org.openhotline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Who is logged in, and how often. A session is shown and named by a handle, never by its id, which is the cookie.
@Component
public final class Sessions {

    static final String ADDRESS = "address";

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> repository,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.database = database;
        this.events = events;
    }

    /// @param address from which somebody logged in
    public record Open(
            String login,
            String handle,
            Instant since,
            Instant lastUsed,
            @Nullable String address) {}

    /// Told when sessions of somebody were ended from outside: what is still open for them is to be closed.
    public record Ended(String login) {}

    public List<Open> all() {
        return database
                .sql("SELECT DISTINCT principal_name FROM spring_session WHERE principal_name IS NOT NULL"
                        + " ORDER BY principal_name")
                .query(String.class)
                .list()
                .stream()
                .flatMap(login -> of(login).stream())
                .toList();
    }

    public List<Open> of(String login) {
        return sessionsOf(login).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        login,
                        handle(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttribute(ADDRESS)))
                .sorted(Comparator.comparing(Open::since).reversed())
                .toList();
    }

    private Map<String, ? extends Session> sessionsOf(String login) {
        return repository.findByPrincipalName(login);
    }

    /// Ends one session.
    ///
    /// @return whether it was there
    public boolean end(String login, String handle) {
        List<String> found = sessionsOf(login).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .toList();
        found.forEach(repository::deleteById);
        tell(login, !found.isEmpty());
        return !found.isEmpty();
    }

    /// Ends all of somebody's sessions: roles were changed, say, or the account was closed.
    public void endAll(String login) {
        endAllBut(login, "");
    }

    /// Ends all of somebody's sessions but the one in which it was asked for.
    void endAllBut(String login, String id) {
        List<String> found = sessionsOf(login).keySet().stream()
                .filter(other -> !other.equals(id))
                .toList();
        found.forEach(repository::deleteById);
        tell(login, !found.isEmpty());
    }

    /// Before one more begins, the oldest end, so that with it there are so many at most.
    void makeRoom(String login, String except, int most) {
        List<? extends Session> others = sessionsOf(login).values().stream()
                .filter(session -> !session.getId().equals(except))
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .toList();
        List<? extends Session> over = others.subList(Math.min(most - 1, others.size()), others.size());
        over.forEach(session -> repository.deleteById(session.getId()));
    }

    private void tell(String login, boolean any) {
        if (any) {
            events.publishEvent(new Ended(login));
        }
    }

    private static String handle(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
