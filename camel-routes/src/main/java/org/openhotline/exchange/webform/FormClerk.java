package org.openhotline.exchange.webform;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.contact.Contact;
import org.openhotline.contact.Contacts;
import org.openhotline.exchange.TimeOrderedIds;
import org.openhotline.lifecycle.By;
import org.openhotline.order.Inbox;

/// Takes public forms: contact, complaint and files together, or nothing; each submission once.
public final class FormClerk {

    /// Under this name the inbox keeps submissions.
    static final String PUBLIC = "public-form";

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final Contacts contacts;
    private final Inbox inbox;
    private final FileClerk files;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final FileCheck fileCheck = new FileCheck();

    public FormClerk(
            ComplaintDesk desk, Complaints complaints, Contacts contacts, Inbox inbox, FileClerk files, Clock clock) {
        this.desk = desk;
        this.complaints = complaints;
        this.contacts = contacts;
        this.inbox = inbox;
        this.files = files;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// Looks it over whole.
    ///
    /// @throws InvalidForm with all faults at once
    void check(PublicForm handedIn) throws IOException {
        List<Fault> found = new ArrayList<>(desk.faultsIn(handedIn.form()));
        found.addAll(missingIn(handedIn.form()));
        found.addAll(fileCheck.faultsIn(handedIn.files()));
        List<Fault> faults = Fault.both(handedIn.unread(), found);
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    /// What a form from the public must have, unlike one that an agent fills in.
    private static List<Fault> missingIn(ComplaintForm form) {
        List<Fault> faults = new ArrayList<>();
        if (form.complainant().phone() == null) {
            faults.add(new Fault("complainant.phone", "required", "请填写能联系到您的电话号码"));
        }
        String text = form.grievance().text();
        String words = text == null ? "" : text.strip();
        int length = words.codePointCount(0, words.length());
        if (length < Grievance.SHORTEST_TEXT) { // too long is told by the desk
            faults.add(new Fault(
                    "grievance.text",
                    length == 0 ? "required" : "too-short",
                    "请写明申诉事由，" + Grievance.SHORTEST_TEXT + " 至 " + Grievance.LONGEST_TEXT + " 字"));
        }
        if (form.consent() == null || form.consent().version().isBlank()) {
            faults.add(new Fault("consent", "required", "请先阅读并同意个人信息处理告知"));
        }
        return faults;
    }

    /// Stores contact, complaint and files, together or not at all, and once: the same submission gets its first answer
    /// again, even when it comes several times at the same moment (the key of the inbox lets one through).
    FormAnswer take(PublicForm handedIn) throws IOException {
        String digest = ContentDigest.of(handedIn);
        Optional<FormAnswer> before = before(handedIn, digest);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return files.take(handedIn.files(), "complainant", taking -> {
                Complaint complaint = register(handedIn);
                var _ = taking.bindTo(complaint.number());
                inbox.keep(
                        PUBLIC,
                        handedIn.submission().toString(),
                        digest,
                        complaint.number().digits());
                return new FormAnswer.Taken(complaint);
            });
        } catch (RuntimeException perhapsTheSameAtTheSameTime) {
            return before(handedIn, digest).orElseThrow(() -> perhapsTheSameAtTheSameTime);
        }
    }

    private Optional<FormAnswer> before(PublicForm handedIn, String digest) {
        return inbox.known(PUBLIC, handedIn.submission().toString()).map(known -> {
            var number = new ComplaintNumber(known.answer());
            return known.digest().equals(digest)
                    ? new FormAnswer.Taken(complaints.find(number).orElseThrow())
                    : new FormAnswer.TakenBefore(number);
        });
    }

    private Complaint register(PublicForm handedIn) {
        ComplaintForm form = handedIn.form();
        Instant now = clock.instant();
        Contact contact = contacts.add(
                Contact.arrived(ids.next(), Channel.WEB, now, form.complainant().phone(), null));
        Receipt receipt = Receipt.by(Channel.WEB, now).phoneVerified(handedIn.phoneVerifiedAt());
        return desk.register(new Registration(receipt, form, contact.id()), By.complainant());
    }
}
