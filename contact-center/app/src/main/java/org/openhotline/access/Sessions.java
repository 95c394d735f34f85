package org.openhotline.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhotline.vault.Sha256;
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
        return endThose(login, id -> handle(id).equals(handle));
    }

    /// Ends all of somebody's sessions: roles were changed, say, or the account was closed.
    public void endAll(String login) {
        endThose(login, _ -> true);
    }

    /// Ends all of somebody's sessions but the one in which it was asked for.
    void endAllBut(String login, String id) {
        endThose(login, other -> !other.equals(id));
    }

    private boolean endThose(String login, Predicate<String> ids) {
        List<String> found = sessionsOf(login).keySet().stream().filter(ids).toList();
        found.forEach(repository::deleteById);
        if (!found.isEmpty()) {
            events.publishEvent(new Ended(login));
        }
        return !found.isEmpty();
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

    private static String handle(String id) {
        return Sha256.hex(id.getBytes(StandardCharsets.UTF_8)).substring(0, 20);
    }
}
