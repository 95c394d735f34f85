package org.openhotline.switchboard;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.Channel;
import org.openhotline.contact.Contact;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Contacts;
import org.openhotline.telephony.FrontDesk;
import org.openhotline.telephony.Recording;
import org.openhotline.telephony.Recordings;
import org.openhotline.telephony.Statement;
import org.openhotline.vault.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one recording in: sealed into the archive, a row, and, when somebody spoke to the tape, a complaint. An empty
/// one is voided with its reason and makes none.
final class RecordingIntake {

    private static final Logger log = LoggerFactory.getLogger(RecordingIntake.class);
    private static final String EMPTY = "empty";
    private static final String WHO = "recording-sweep";

    private final Recordings recordings;
    private final Contacts contacts;
    private final FrontDesk desk;
    private final CallBook book;
    private final SoundArchive archive;
    private final SwitchboardSettings.Empty empty;

    RecordingIntake(
            Recordings recordings,
            Contacts contacts,
            FrontDesk desk,
            CallBook book,
            SoundArchive archive,
            SwitchboardSettings.Empty empty) {
        this.recordings = recordings;
        this.contacts = contacts;
        this.desk = desk;
        this.book = book;
        this.archive = archive;
        this.empty = empty;
    }

    void take(RecordingNote note, String name, byte[] file) throws IOException {
        Wav wav = Wav.of(file);
        byte[] sound = wav.whole();
        String digest = Sha256.hex(sound);
        String own = nameFor(name, digest);
        Contact contact = contactOf(note);
        archive.keep(own, sound);
        Recording kept = recordings.add(new Recording(
                UUID.randomUUID(),
                note.call(),
                note.kind(),
                own,
                note.at(),
                wav.length(),
                digest,
                wav.isEmpty(empty) ? EMPTY : null));
        follow(kept, contact);
        log.info(
                "call {}: {} of {} s taken in{}",
                note.call(),
                note.kind(),
                wav.length().toSeconds(),
                kept.voided() == null ? "" : ", empty");
    }

    /// One call can leave a second recording of the same kind after the first was taken in.
    private String nameFor(String name, String digest) {
        Optional<Recording> other = recordings.ofFile(name).filter(there -> !digest.equals(there.sha256()));
        return other.isPresent() ? name.replaceFirst("\\.wav$", "-" + digest.substring(0, 8) + ".wav") : name;
    }

    private void follow(Recording kept, Contact contact) {
        if (kept.kind() == Recording.Kind.CONVERSATION) {
            return;
        }
        if (kept.voided() == null) {
            var _ = desk.statementTaken(kept.call(), new Statement(kept.file(), kept.length()));
        } else if (contact.outcome() == null
                && contacts.complaintsOf(contact.id()).isEmpty()) {
            contacts.end(
                    contact.id(), ContactOutcome.SILENT, WHO, kept.startedAt().plus(kept.length()));
        }
    }

    /// The caller left before anything could be said: a call to be returned, no more.
    void calledOnly(RecordingNote note) {
        Contact contact = contactOf(note);
        contacts.hungUp(contact.id(), note.at());
        book.write(begun(note).ended(note.at()), "left");
    }

    /// The call itself, when the application was away while it came; its time is the call's, not the sweep's.
    private Contact contactOf(RecordingNote note) {
        book.write(begun(note), "");
        return contacts.add(Contact.arrived(UUID.randomUUID(), Channel.PHONE, note.at(), note.caller(), note.call()));
    }

    private static LiveCall begun(RecordingNote note) {
        return LiveCall.arrived(note.call(), note.line(), note.caller(), note.at());
    }
}
