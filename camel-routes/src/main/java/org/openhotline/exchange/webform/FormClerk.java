package org.openhotline.exchange.webform;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.contact.Contact;
import org.openhotline.contact.Contacts;
import org.openhotline.exchange.TimeOrderedIds;
import org.openhotline.lifecycle.By;

/// Takes public forms: contact, complaint and files together, or nothing.
public final class FormClerk {

    private final ComplaintDesk desk;
    private final Contacts contacts;
    private final FileClerk files;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final FileCheck fileCheck = new FileCheck();

    public FormClerk(
            ComplaintDesk desk,
            Contacts contacts,
            Attachments attachments,
            FileShelf shelf,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.desk = desk;
        this.contacts = contacts;
        this.files = new FileClerk(attachments, shelf, unitOfWork, clock);
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// Looks it over whole.
    ///
    /// @throws InvalidForm with all faults at once
    void check(PublicForm handedIn) throws IOException {
        ComplaintForm form = handedIn.form();
        List<Fault> faults = new ArrayList<>(desk.faultsIn(form));
        if (form.complainant().phone() == null) {
            faults.add(new Fault("complainant.phone", "required", "请填写能联系到您的电话号码"));
        }
        String text = form.grievance().text();
        int length =
                text == null ? 0 : text.strip().codePointCount(0, text.strip().length());
        if (length < Grievance.SHORTEST_TEXT) { // too long is told by the desk
            faults.add(new Fault(
                    "grievance.text",
                    length == 0 ? "required" : "too-short",
                    "请写明申诉事由，" + Grievance.SHORTEST_TEXT + " 至 " + Grievance.LONGEST_TEXT + " 字"));
        }
        if (form.consent() == null || form.consent().version().isBlank()) {
            faults.add(new Fault("consent", "required", "请先阅读并同意个人信息处理告知"));
        }
        faults.addAll(fileCheck.faultsIn(handedIn.files()));
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    /// Stores contact, complaint and files, together or not at all.
    Complaint take(PublicForm handedIn) throws IOException {
        return files.take(handedIn.files(), "complainant", taking -> {
            Instant now = clock.instant();
            ComplaintForm form = handedIn.form();
            Contact contact = contacts.add(Contact.arrived(
                    ids.next(), Channel.WEB, now, form.complainant().phone(), null));
            Complaint complaint =
                    desk.register(new Registration(Receipt.by(Channel.WEB, now), form, contact.id()), By.complainant());
            var _ = taking.bindTo(complaint.number());
            return complaint;
        });
    }
}
