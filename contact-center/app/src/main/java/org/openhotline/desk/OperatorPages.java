package org.openhotline.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.exchange.mail.EmlFolder;
import org.openhotline.outbox.Outbox;
import org.openhotline.search.SearchHealth;
import org.openhotline.search.SearchServer;
import org.openhotline.switchboard.LiveCalls;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an operator looks after: parts, alarms, mails that became files, and what could not be delivered.
@RestController
@RequestMapping("/api/operator")
final class OperatorPages {

    private static final int MOST = 200;

    private final EmlFolder mails;
    private final Outbox outbox;
    private final JdbcClient database;
    private final SearchServer search;
    private final LiveCalls calls;
    private final AuditLog audit;

    OperatorPages(
            EmlFolder mails, Outbox outbox, JdbcClient database, SearchServer search, LiveCalls calls, AuditLog audit) {
        this.mails = mails;
        this.outbox = outbox;
        this.database = database;
        this.search = search;
        this.calls = calls;
        this.audit = audit;
    }

    @GetMapping("/mails")
    List<EmlFolder.Stored> mails() throws IOException {
        return mails.newest(MOST);
    }

    @GetMapping("/mails/{file}")
    ResponseEntity<byte[]> mail(@AuthenticationPrincipal CurrentUser user, @PathVariable String file)
            throws IOException {
        byte[] message = mails.open(file).orElseThrow(NotThere::new);
        audit.write(user.login(), AuditNote.of(AuditAct.EXPORTED).about("MAIL", file));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(message);
    }

    record Alarm(
            String kind,
            String text,
            Instant raisedAt,
            @Nullable Instant clearedAt) {}

    @GetMapping("/alarms")
    List<Alarm> alarms() {
        return database.sql("SELECT kind, text, raised_at, cleared_at FROM alarm"
                        + " ORDER BY cleared_at NULLS FIRST, raised_at DESC LIMIT " + MOST)
                .query((row, _) -> {
                    OffsetDateTime cleared = row.getObject("cleared_at", OffsetDateTime.class);
                    return new Alarm(
                            row.getString("kind"),
                            row.getString("text"),
                            row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                            cleared == null ? null : cleared.toInstant());
                })
                .list();
    }

    /// A dead letter without what is in it.
    record DeadLetter(UUID id, String partner, String orderKey, String kind, int attempts) {}

    @GetMapping("/outbox")
    List<DeadLetter> dead() {
        return outbox.dead(MOST).stream()
                .map(letter -> new DeadLetter(
                        letter.eventId(), letter.partner(), letter.orderKey(), letter.kind(), letter.attempt()))
                .toList();
    }

    @PostMapping("/outbox/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        audit.write(user.login(), AuditNote.of(AuditAct.OPERATED).about("OUTBOX", id.toString()));
        outbox.replay(id);
    }

    record Part(String name, boolean up, String detail) {}

    @GetMapping("/parts")
    List<Part> parts() {
        return List.of(database(), search(), exchange());
    }

    private Part database() {
        String version = database.sql("SHOW server_version").query(String.class).single();
        return new Part("PostgreSQL", true, version);
    }

    private Part search() {
        return switch (search.health()) {
            case SearchHealth.Up up -> new Part("Elasticsearch", true, up.version());
            case SearchHealth.Down down -> new Part("Elasticsearch", false, down.why());
        };
    }

    private Part exchange() {
        boolean up = calls.figures().exchangeUp();
        return new Part("Asterisk", up, up ? "" : "no answer on its management interface");
    }
}
