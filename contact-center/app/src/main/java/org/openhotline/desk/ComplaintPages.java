package org.openhotline.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.complaint.Timing;
import org.openhotline.contact.Contact;
import org.openhotline.contact.Contacts;
import org.openhotline.desk.Problems.NotAllowed;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.State;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Lists, looks at, registers and works complaints.
@RestController
@RequestMapping("/api/complaints")
final class ComplaintPages {

    private final ComplaintDesk desk;
    private final Acts acts;
    private final Complaints complaints;
    private final Contacts contacts;
    private final ComplaintList list;
    private final ComplaintViews views;
    private final Disclosures disclosures;
    private final Clock clock;

    ComplaintPages(
            ComplaintDesk desk,
            Acts acts,
            Complaints complaints,
            Contacts contacts,
            ComplaintList list,
            ComplaintViews views,
            Disclosures disclosures,
            Clock clock) {
        this.desk = desk;
        this.acts = acts;
        this.complaints = complaints;
        this.contacts = contacts;
        this.list = list;
        this.views = views;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    record Rows(List<ComplaintViews.Row> rows, @Nullable String next, Map<String, Long> counts) {}

    @GetMapping
    Rows list(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new ComplaintList.Filter(state, enterprise, city, problem, mine ? user.login() : null, due, after);
        var today = clock.instant().atZone(Timing.ZONE).toLocalDate();
        var found = list.find(filter, Sight.condition(user), today);
        var rows = complaints.findAll(found.numbers()).stream()
                .map(complaint -> views.row(complaint, user))
                .toList();
        return new Rows(rows, found.next(), list.countsByState(filter, Sight.condition(user), today));
    }

    record NewComplaint(
            @Nullable UUID contact,
            @Nullable Channel channel,
            @Nullable JsonNode form) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintViews.Page register(@AuthenticationPrincipal CurrentUser user, @RequestBody NewComplaint taken) {
        if (user.is(Role.ENTERPRISE)) {
            throw new NotAllowed("企业账号不能登记申诉。");
        }
        var form = FormReader.read(taken.form(), null, desk::faultsIn);
        Complaint complaint = desk.register(new Registration(receipt(taken), form, taken.contact()), user.by());
        return views.page(complaint, user, true);
    }

    /// A call's complaint is received when the call came; anything else now.
    private Receipt receipt(NewComplaint taken) {
        Channel channel = taken.channel() == null ? Channel.PHONE : taken.channel();
        UUID contact = taken.contact();
        Instant at = contact == null
                ? clock.instant()
                : contacts.find(contact).map(Contact::arrivedAt).orElseThrow(NotThere::new);
        return Receipt.by(channel, at);
    }

    @GetMapping("/{number}")
    ComplaintViews.Page page(@AuthenticationPrincipal CurrentUser user, @PathVariable String number) {
        return shown(visible(user, number), user);
    }

    @PostMapping("/{number}/acts/{act}")
    ComplaintViews.Page act(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @PathVariable Act act,
            @RequestBody(required = false) @Nullable JsonNode body) {
        Complaint before = visible(user, number);
        return shown(acts.perform(before, act, body, user), user);
    }

    record Reason(@Nullable String reason) {}

    /// Shows everything to somebody who gives a reason, and keeps that it was so.
    @PostMapping("/{number}/disclosure")
    ComplaintViews.Page disclose(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String number, @RequestBody Reason why) {
        Complaint complaint = visible(user, number);
        String reason = why.reason() == null ? "" : why.reason().strip();
        if (reason.length() < 2 || reason.length() > 200) {
            throw new NotAllowed("请写明查看完整信息的理由（2 至 200 字），查看会被记录。");
        }
        disclosures.withReason(user, complaint.number(), reason);
        return views.page(complaint, user, true);
    }

    private ComplaintViews.Page shown(Complaint complaint, CurrentUser user) {
        return views.page(complaint, user, disclosures.seesInFull(complaint, user));
    }

    private Complaint visible(CurrentUser user, String digits) {
        return Sight.find(user, digits, complaints).orElseThrow(NotThere::new);
    }
}
