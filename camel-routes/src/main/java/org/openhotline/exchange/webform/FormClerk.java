package org.openhotline.exchange.webform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
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
    private final Attachments attachments;
    private final FileShelf shelf;
    private final UnitOfWork unitOfWork;
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
        this.attachments = attachments;
        this.shelf = shelf;
        this.unitOfWork = unitOfWork;
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

    /// Stores it. The files go into their place before the commit, and out again when it fails: a row never points to
    /// nothing.
    Complaint take(PublicForm handedIn) throws IOException {
        List<String> shelved = new ArrayList<>();
        try {
            return unitOfWork.together(() -> {
                Instant now = clock.instant();
                ComplaintForm form = handedIn.form();
                Contact contact = contacts.add(Contact.arrived(
                        ids.next(), Channel.WEB, now, form.complainant().phone(), null));
                Complaint complaint = desk.register(
                        new Registration(Receipt.by(Channel.WEB, now), form, contact.id()), By.complainant());
                handedIn.files().forEach(file -> attach(complaint.number(), file, now, shelved));
                return complaint;
            });
        } catch (RuntimeException undone) {
            for (String name : shelved) {
                shelf.remove(name);
            }
            throw undone;
        }
    }

    private void attach(ComplaintNumber number, SpooledFile file, Instant now, List<String> shelved) {
        try {
            String mediaType = fileCheck.mediaType(file).orElseThrow(() -> new IOException("the file has changed"));
            UUID id = ids.next();
            String storedAs = id + "." + FileCheck.ending(mediaType);
            attachments.add(new Attachment(
                    id,
                    number,
                    file.shownName(),
                    mediaType,
                    Files.size(file.path()),
                    sha256(file),
                    storedAs,
                    "complainant",
                    now));
            shelved.add(storedAs);
            shelf.put(file.path(), storedAs);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String sha256(SpooledFile file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file.path()), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM lacks SHA-256", impossible);
        }
    }
}
