package org.openhotline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.Callback;
import org.openhotline.callback.Callbacks;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Step;
import org.openhotline.contact.Contact;
import org.openhotline.contact.Contacts;
import org.openhotline.lifecycle.Act;
import org.openhotline.person.FreeText;
import org.openhotline.telephony.Recording;
import org.openhotline.telephony.Recordings;
import org.springframework.stereotype.Component;

/// Everything that happened about a complaint, newest first: acts, contacts, recordings, files, callbacks.
@Component
final class Timeline {

    private static final Set<Act> FOR_ENTERPRISE = EnumSet.of(
            Act.ADD_MATERIAL,
            Act.SUPERVISE,
            Act.ASK_EXTENSION,
            Act.GRANT_EXTENSION,
            Act.REFUSE_EXTENSION,
            Act.GIVE_OPINION,
            Act.NOTE_CONSENT);

    private final Complaints complaints;
    private final Contacts contacts;
    private final Recordings recordings;
    private final Attachments attachments;
    private final Callbacks callbacks;

    Timeline(
            Complaints complaints,
            Contacts contacts,
            Recordings recordings,
            Attachments attachments,
            Callbacks callbacks) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.recordings = recordings;
        this.attachments = attachments;
        this.callbacks = callbacks;
    }

    record RecordingView(
            UUID id,
            String kind,
            Instant startedAt,
            double seconds,
            @Nullable String voided) {

        static RecordingView of(Recording recording) {
            return new RecordingView(
                    recording.id(),
                    recording.kind().name(),
                    recording.startedAt(),
                    recording.length().toMillis() / 1000.0,
                    recording.voided());
        }
    }

    record FileView(UUID id, String name, String mediaType, long size) {

        static FileView of(Attachment file) {
            return new FileView(file.id(), file.name(), file.mediaType(), file.size());
        }

        FileView masked() {
            return new FileView(id, FreeText.masked(name), mediaType, size);
        }
    }

    record ContactView(UUID id, String channel, @Nullable String outcome) {}

    record Entry(
            Instant at,
            String kind,
            String title,
            @Nullable String who,
            @Nullable String article,
            @Nullable String note,
            @Nullable String act,
            @Nullable String from,
            @Nullable String to,
            @Nullable RecordingView recording,
            @Nullable FileView attachment,
            @Nullable ContactView contact,
            @Nullable CallbackView callback) {

        /// For somebody who does not see the complaint in full: the words hide what tells a person.
        Entry masked() {
            return new Entry(
                    at,
                    kind,
                    title,
                    who,
                    article,
                    note == null ? null : FreeText.masked(note),
                    act,
                    from,
                    to,
                    recording,
                    attachment == null ? null : attachment.masked(),
                    contact,
                    callback == null ? null : callback.masked());
        }
    }

    /// @param forEnterprise an enterprise sees the acts and the files, not the talks
    List<Entry> of(ComplaintNumber number, boolean forEnterprise) {
        List<Entry> entries = new ArrayList<>();
        complaints.history(number).stream()
                .filter(step -> !forEnterprise || concernsEnterprise(step))
                .forEach(step -> entries.add(entry(step)));
        attachments.of(number).forEach(file -> entries.add(entry(file)));
        if (!forEnterprise) {
            for (Contact contact : contacts.of(number)) {
                entries.add(entry(contact));
                UUID call = contact.call();
                if (call != null) {
                    recordings.ofCall(call).forEach(recording -> entries.add(entry(recording)));
                }
            }
            callbacks.of(number).stream()
                    .filter(callback -> callback.status() == Callback.Status.DONE || callback.nextTryAt() != null)
                    .forEach(callback -> entries.add(entry(callback)));
        }
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return entries;
    }

    private static Entry entry(Step step) {
        return new Entry(
                step.at(),
                step.kind(),
                title(step),
                step.who(),
                step.article(),
                step.note(),
                step.act() == null ? null : step.act().name(),
                step.from() == null ? null : step.from().name(),
                step.to().name(),
                null,
                null,
                null,
                null);
    }

    private static String title(Step step) {
        Act act = step.act();
        return act == null ? "登记" : act.chinese();
    }

    /// What the centre notes, judges and finds among colleagues is not for the enterprise.
    private static boolean concernsEnterprise(Step step) {
        Act act = step.act();
        return act == null || !step.kind().matches("noted|assigned|verified") || FOR_ENTERPRISE.contains(act);
    }

    private static Entry entry(Contact contact) {
        String title = switch (contact.channel()) {
            case PHONE, VOICEMAIL -> "来电";
            case WEB -> "网上申诉";
            case ORDER_12345 -> "12345 工单";
            case EMAIL -> "来信";
            default -> "来访";
        };
        var view = new ContactView(
                contact.id(),
                contact.channel().name(),
                contact.outcome() == null ? null : contact.outcome().name());
        return about(contact.arrivedAt(), "contact", title, contact.agent(), null, null, view, null);
    }

    private static Entry entry(Recording recording) {
        String title = switch (recording.kind()) {
            case STATEMENT -> "语音留言";
            case CONVERSATION -> "通话录音";
            case FALLBACK -> "应急留言";
        };
        return about(recording.startedAt(), "recording", title, null, RecordingView.of(recording), null, null, null);
    }

    private static Entry entry(Attachment file) {
        return about(file.uploadedAt(), "file", "附件", file.uploadedBy(), null, FileView.of(file), null, null);
    }

    private static Entry entry(Callback callback) {
        Instant at = callback.nextTryAt();
        String title = callback.purpose() == Callback.Purpose.VERIFY ? "核实回访" : "满意度回访";
        return about(
                at == null ? Instant.EPOCH : at, "callback", title, null, null, null, null, CallbackView.of(callback));
    }

    private static Entry about(
            Instant at,
            String kind,
            String title,
            @Nullable String who,
            @Nullable RecordingView recording,
            @Nullable FileView file,
            @Nullable ContactView contact,
            @Nullable CallbackView callback) {
        return new Entry(at, kind, title, who, null, null, null, null, null, recording, file, contact, callback);
    }
}
