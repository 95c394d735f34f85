package org.openhotline.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Closing.Finding;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintLinks;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Course;
import org.openhotline.complaint.Handover;
import org.openhotline.complaint.Missing;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Timing;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.Limit;
import org.openhotline.lifecycle.Rule;
import org.openhotline.lifecycle.State;
import org.openhotline.order.WorkOrder;
import org.openhotline.order.WorkOrders;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Region;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Builds what a page shows of a complaint.
@Component
final class ComplaintViews {

    private final Shown shown;
    private final CodeTables codes;
    private final WorkOrders orders;
    private final Timing timing;
    private final ComplaintLinks links;
    private final Clock clock;

    ComplaintViews(Shown shown, CodeTables codes, WorkOrders orders, Timing timing, ComplaintLinks links, Clock clock) {
        this.shown = shown;
        this.codes = codes;
        this.orders = orders;
        this.timing = timing;
        this.links = links;
        this.clock = clock;
    }

    record Row(
            String number,
            long version,
            State state,
            @Nullable String enterprise,
            @Nullable String problem,
            @Nullable String county,
            @Nullable String city,
            Shown.@Nullable PersonalView complainant,
            @Nullable String waybill,
            Instant receivedAt,
            String channel,
            @Nullable DueView due,
            DueView lawDue,
            @Nullable String handler,
            Set<Missing> missing,
            @Nullable Finding finding,
            int repeats,
            @Nullable Integer supervised,
            @Nullable HandedOver handover) {}

    /// Where it went, until when an answer is awaited, and whether it has arrived there.
    record HandedOver(
            Handover.Kind kind,
            String to,
            @Nullable LocalDate answerBy,
            boolean overdue,
            @Nullable Instant acknowledgedAt) {

        static @Nullable HandedOver of(@Nullable Handover handover, LocalDate today) {
            if (handover == null) {
                return null;
            }
            LocalDate day = handover.answerBy();
            return new HandedOver(
                    handover.kind(), handover.to(), day, day != null && day.isBefore(today), handover.acknowledgedAt());
        }
    }

    /// @param moves whether it leads to another state
    record OpenAct(String act, String chinese, @Nullable String to, String article, boolean moves) {}

    record Related(
            List<String> linked,
            List<String> merged,
            @Nullable String into) {}

    record OrderView(String partner, String number, Instant handleDue, WorkOrder.Status status) {}

    record Page(
            Row row,
            JsonNode form,
            Receipt receipt,
            Course course,
            JsonNode handling,
            List<OpenAct> open,
            String policy,
            boolean full,
            @Nullable OrderView order,
            Related related) {}

    Row row(Complaint complaint, boolean full) {
        LocalDate today = clock.instant().atZone(Timing.ZONE).toLocalDate();
        ComplaintForm form = complaint.form();
        String county = form.complainant().countyCode();
        String waybill = form.item().waybill();
        var closing = complaint.handling().closing();
        return new Row(
                complaint.number().digits(),
                complaint.version(),
                complaint.state(),
                form.item().enterpriseCode(),
                form.grievance().mainProblem(),
                county,
                county == null
                        ? null
                        : codes.region(county).map(Region::cityCode).orElse(null),
                Shown.view(form.complainant().name(), full),
                waybill == null || full ? waybill : Waybills.masked(waybill),
                complaint.receipt().at(),
                complaint.receipt().channel().name(),
                stepDue(complaint, today),
                DueView.of(complaint.dues().law(), timing.policyOf(complaint).limit(Limit.FINAL_ANSWER), today),
                complaint.handling().handler(),
                complaint.missing(),
                closing == null ? null : closing.finding(),
                complaint.handling().repeats(),
                complaint.handling().supervision() == null
                        ? null
                        : complaint.handling().supervision().level(),
                HandedOver.of(complaint.handling().handover(), today));
    }

    /// A row of a list that this person may know of.
    Row row(Complaint complaint, CurrentUser user) {
        return row(user.is(Role.ENTERPRISE) ? forEnterprise(complaint) : complaint, false);
    }

    private @Nullable DueView stepDue(Complaint complaint, LocalDate today) {
        var due = complaint.dues().step();
        return due == null
                ? null
                : timing.running(complaint)
                        .map(limit -> DueView.of(due, limit, today))
                        .orElse(null);
    }

    /// @param full whether this person may see personal data in full
    Page page(Complaint complaint, CurrentUser user, boolean full) {
        Complaint visible = user.is(Role.ENTERPRISE) ? forEnterprise(complaint) : complaint;
        return new Page(
                row(visible, full),
                shown.json(visible.form(), full),
                visible.receipt(),
                visible.course(),
                shown.json(visible.handling(), full),
                open(visible, user),
                visible.policy(),
                full,
                user.is(Role.ENTERPRISE) ? null : order(visible),
                user.is(Role.ENTERPRISE) ? new Related(List.of(), List.of(), null) : related(visible));
    }

    private @Nullable OrderView order(Complaint complaint) {
        return orders.of(complaint.number())
                .map(order -> new OrderView(order.partner(), order.partnerNumber(), order.handleDue(), order.status()))
                .orElse(null);
    }

    private static List<OpenAct> open(Complaint complaint, CurrentUser user) {
        return ComplaintLifecycle.in(complaint.state()).rules().values().stream()
                .filter(rule -> rule.isOpenTo(user.by()))
                .filter(rule ->
                        rule.act() != Act.UNMERGE || complaint.handling().merger() != null)
                .map(ComplaintViews::openAct)
                .toList();
    }

    private static OpenAct openAct(Rule rule) {
        State to = rule.to();
        return new OpenAct(
                rule.act().name(), rule.act().chinese(), to == null ? null : to.name(), rule.under(), rule.moves());
    }

    private Related related(Complaint complaint) {
        ComplaintNumber into = complaint.handling().duplicateOf();
        return new Related(
                links.linkedTo(complaint.number()).stream()
                        .map(ComplaintNumber::digits)
                        .toList(),
                links.mergedInto(complaint.number()).stream()
                        .map(ComplaintNumber::digits)
                        .toList(),
                into == null ? null : into.digits());
    }

    /// An enterprise gets what it needs to look into the matter, never the id number (handbook 8), nor what the centre
    /// judges among colleagues.
    private static Complaint forEnterprise(Complaint complaint) {
        Complainant who = complaint.form().complainant();
        var stripped = new Complainant(
                who.name(),
                who.role(),
                who.phone(),
                who.secondPhone(),
                null,
                null,
                who.countyCode(),
                who.address(),
                null);
        ComplaintForm form = complaint.form();
        return new Complaint(
                complaint.number(),
                complaint.version(),
                complaint.state(),
                complaint.receipt(),
                new ComplaintForm(stripped, form.item(), form.enterpriseComplaint(), form.grievance(), form.consent()),
                complaint.missing(),
                complaint.course(),
                complaint.dues(),
                complaint.handling().forEnterprise(),
                complaint.policy());
    }
}
