package org.openhotline.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.contact.Contact;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Contacts;
import org.openhotline.contact.Wish;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.person.PhoneNumber;
import org.openhotline.similar.KnownCases;
import org.openhotline.telephony.Recordings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A contact, and who it is.
@RestController
@RequestMapping("/api/contacts/{id}")
final class ContactPages {

    private static final int MOST_KNOWN = 20;

    private final Contacts contacts;
    private final Complaints complaints;
    private final KnownCases known;
    private final Recordings recordings;
    private final ComplaintViews views;
    private final Disclosures disclosures;
    private final Clock clock;

    ContactPages(
            Contacts contacts,
            Complaints complaints,
            KnownCases known,
            Recordings recordings,
            ComplaintViews views,
            Disclosures disclosures,
            Clock clock) {
        this.contacts = contacts;
        this.complaints = complaints;
        this.known = known;
        this.recordings = recordings;
        this.views = views;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    record Page(
            UUID id,
            String channel,
            Instant arrivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable Wish wish,
            @Nullable ContactOutcome outcome,
            @Nullable String agent,
            List<String> complaints,
            List<Timeline.RecordingView> recordings) {}

    @GetMapping
    Page contact(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        Contact contact = found(user, id);
        UUID call = contact.call();
        return new Page(
                id,
                contact.channel().name(),
                contact.arrivedAt(),
                contact.answeredAt(),
                contact.endedAt(),
                contact.wish(),
                contact.outcome(),
                contact.agent(),
                contacts.complaintsOf(id).stream().map(ComplaintNumber::digits).toList(),
                call == null
                        ? List.of()
                        : recordings.ofCall(call).stream()
                                .map(Timeline.RecordingView::of)
                                .toList());
    }

    record Earlier(
            UUID id,
            String channel,
            Instant arrivedAt,
            @Nullable ContactOutcome outcome,
            @Nullable String agent) {}

    record Caller(Shown.@Nullable PersonalView from, List<Earlier> contacts, List<ComplaintViews.Row> complaints) {}

    /// Who is this: earlier contacts of the number and their complaints; in full for the agent who talks.
    @GetMapping("/caller")
    Caller caller(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        Contact contact = found(user, id);
        PhoneNumber from = contact.from();
        if (from == null) {
            return new Caller(null, List.of(), List.of());
        }
        boolean full = disclosures.isOnTheLineWith(user, contact);
        List<Contact> earlier = contacts.from(from);
        var ofCalls = Stream.concat(Stream.of(contact), earlier.stream())
                .flatMap(one -> contacts.complaintsOf(one.id()).stream());
        // Also what came by form or letter: a known complainant is no first caller.
        var touched = Stream.concat(ofCalls, known.of(from, null, MOST_KNOWN).stream())
                .distinct()
                .toList();
        var rows = complaints.findAll(touched).stream()
                .map(complaint -> views.row(complaint, full))
                .toList();
        var before = earlier.stream()
                .filter(one -> !one.id().equals(id))
                .map(one -> new Earlier(one.id(), one.channel().name(), one.arrivedAt(), one.outcome(), one.agent()))
                .toList();
        return new Caller(Shown.view(from, full), before, rows);
    }

    record Ending(ContactOutcome outcome, @Nullable String note) {}

    /// Ends a contact without a complaint.
    @PostMapping("/outcome")
    Page end(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id, @RequestBody Ending ending) {
        found(user, id);
        contacts.end(id, Objects.requireNonNull(ending.outcome()), user.login(), clock.instant());
        return contact(user, id);
    }

    private Contact found(CurrentUser user, UUID id) {
        if (!Sight.seesAll(user)) {
            throw new NotThere();
        }
        return contacts.find(id).orElseThrow(NotThere::new);
    }
}
