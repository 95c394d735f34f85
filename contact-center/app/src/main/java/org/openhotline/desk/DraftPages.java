package org.openhotline.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.desk.Problems.NotAllowed;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an agent has typed so far about a contact, saved by itself and sealed whole.
@RestController
@RequestMapping("/api/contacts/{id}/draft")
final class DraftPages {

    private static final int LONGEST = 64_000;

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    DraftPages(JdbcClient database, Vault vault, JsonMapper json, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    record Draft(@Nullable Instant savedAt, @Nullable JsonNode draft) {}

    @PutMapping
    Draft save(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id, @RequestBody JsonNode draft) {
        String content = draft.toString();
        if (content.length() > LONGEST) {
            throw new NotAllowed("草稿过长，未保存。");
        }
        Instant now = clock.instant();
        database.sql("INSERT INTO draft (login, subject, content, changed_at) VALUES (:login, :subject, :content, :at)"
                        + " ON CONFLICT (login, subject) DO UPDATE SET content = :content, changed_at = :at")
                .param("login", user.login())
                .param("subject", id.toString())
                .param("content", vault.seal("draft", content))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Draft(now, null);
    }

    @GetMapping
    Draft read(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        return database.sql("SELECT content, changed_at FROM draft WHERE login = :login AND subject = :subject")
                .param("login", user.login())
                .param("subject", id.toString())
                .query((row, _) -> new Draft(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        json.readTree(vault.open("draft", row.getString("content")))))
                .optional()
                .orElse(new Draft(null, null));
    }
}
