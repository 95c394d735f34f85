package org.openhotline.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Printable;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.lifecycle.State;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Work lists that somebody wants to find again, each under a name. One's own: nobody sees another's.
@RestController
@RequestMapping("/api/views")
final class SavedViewPages {

    /// More would be a list that one has to search.
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 30;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    SavedViewPages(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// What a list is narrowed to, as its page asks for it; null is any.
    record Narrowing(
            @Nullable State state,
            @Nullable String due,
            boolean mine,
            @Nullable String enterprise,
            @Nullable String city,
            @Nullable String problem) {}

    record SavedView(UUID id, String name, Narrowing narrowing) {}

    record Wanted(@Nullable String name, @Nullable Narrowing narrowing) {}

    @GetMapping
    List<SavedView> mine(@AuthenticationPrincipal CurrentUser user) {
        return database.sql("SELECT id, name, narrowing::text AS narrowing FROM saved_view WHERE login = :login"
                        + " ORDER BY kept_at")
                .param("login", user.login())
                .query((row, _) -> new SavedView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        json.readValue(row.getString("narrowing"), Narrowing.class)))
                .list();
    }

    /// Keeps it; under a name that is there already it takes that one's place.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<SavedView> keep(@AuthenticationPrincipal CurrentUser user, @RequestBody Wanted wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        refuseFaults(user, name, wanted.narrowing());
        database.sql("""
                INSERT INTO saved_view (id, login, name, narrowing, kept_at)
                VALUES (:id, :login, :name, CAST(:narrowing AS jsonb), :at)
                ON CONFLICT (login, name) DO UPDATE SET narrowing = excluded.narrowing""")
                .param("id", UUID.randomUUID())
                .param("login", user.login())
                .param("name", name)
                .param("narrowing", json.writeValueAsString(wanted.narrowing()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return mine(user);
    }

    private void refuseFaults(CurrentUser user, String name, @Nullable Narrowing narrowing) {
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME || !Printable.is(name)) {
            faults.add(new Fault("name", "invalid", "名称为 1 至 " + LONGEST_NAME + " 字"));
        }
        if (narrowing == null || isTooLong(narrowing)) {
            faults.add(new Fault("narrowing", "invalid", "请先选定筛选条件再保存"));
        }
        List<SavedView> kept = mine(user);
        if (kept.size() >= MOST && kept.stream().noneMatch(view -> view.name().equals(name))) {
            faults.add(new Fault("name", "too-many", "最多保存 " + MOST + " 个视图，请先删去不用的"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    private static boolean isTooLong(Narrowing narrowing) {
        String all = "" + narrowing.due() + narrowing.enterprise() + narrowing.city() + narrowing.problem();
        return all.length() > 100 || !Printable.is(all);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        int gone = database.sql("DELETE FROM saved_view WHERE id = :id AND login = :login")
                .param("id", id)
                .param("login", user.login())
                .update();
        if (gone == 0) {
            throw new NotThere();
        }
    }
}
