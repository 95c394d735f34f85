package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.contact.Contact;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Wish;
import org.openhotline.telephony.Recording;

class JdbcContactsTest {

    private final Centre centre = new Centre("2026-09-14T02:00:00Z");
    private final UUID call = UUID.randomUUID();

    @Test
    void a_contact_is_read_as_it_was_written() {
        var contact = new Contact(
                UUID.randomUUID(),
                Channel.PHONE,
                centre.now,
                Samples.PHONE,
                call,
                Wish.COMPLAIN,
                "agent01",
                centre.now.plusSeconds(9),
                centre.now.plusSeconds(99),
                ContactOutcome.CONSULTATION);

        assertThat(centre.contacts.add(contact)).isEqualTo(contact);
        assertThat(centre.contacts.find(contact.id())).contains(contact);
        assertThat(centre.contacts.ofCall(call)).contains(contact);
        assertThat(centre.contacts.from(Samples.PHONE)).containsExactly(contact);
        assertThat(centre.jdbc
                        .sql("SELECT phone FROM contact")
                        .query(String.class)
                        .single())
                .startsWith("v1.")
                .doesNotContain("93171234");
    }

    @Test
    void a_call_has_one_contact_however_often_it_is_told() {
        Contact first = arrived();
        Contact again = arrived();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void what_happened_is_noted_and_may_be_told_twice() {
        UUID id = arrived().id();
        for (int twice = 0; twice < 2; twice++) {
            centre.contacts.tag(id, Wish.COMPLAIN);
            centre.contacts.answered(id, "agent02", at(10 + twice));
            centre.contacts.hungUp(id, at(60 + twice));
            centre.contacts.end(id, ContactOutcome.PROGRESS, "ivr", at(61));
        }
        centre.contacts.end(id, ContactOutcome.SILENT, "agent02", at(62));

        Contact ended = centre.contacts.find(id).orElseThrow();
        assertThat(ended.wish()).isEqualTo(Wish.COMPLAIN);
        assertThat(ended.answeredAt()).isEqualTo(at(10));
        assertThat(ended.endedAt()).isEqualTo(at(60));
        assertThat(ended.outcome()).isEqualTo(ContactOutcome.PROGRESS);
        centre.contacts.end(id, ContactOutcome.COMPLAINT, "agent02", at(70));
        assertThat(centre.contacts.find(id).orElseThrow().outcome()).isEqualTo(ContactOutcome.COMPLAINT);
    }

    @Test
    void one_call_touches_several_complaints_and_one_complaint_has_many_calls() {
        Contact contact = arrived();
        Complaint first = register(contact.id());
        Complaint second = register(contact.id());
        Contact later = centre.contacts.add(
                Contact.arrived(UUID.randomUUID(), Channel.PHONE, at(900), Samples.PHONE, UUID.randomUUID()));
        centre.contacts.link(later.id(), first.number());
        centre.contacts.link(later.id(), first.number());

        assertThat(centre.contacts.complaintsOf(contact.id()))
                .containsExactlyInAnyOrder(first.number(), second.number());
        assertThat(centre.contacts.of(first.number()))
                .extracting(Contact::id)
                .containsExactly(contact.id(), later.id());
    }

    @Test
    void a_recording_is_kept_once_for_each_file_even_before_its_call_is_told() {
        var recording = new Recording(
                UUID.randomUUID(),
                call,
                Recording.Kind.FALLBACK,
                call + "-fallback.wav",
                centre.now,
                Duration.ofMillis(12_345),
                "ab".repeat(32),
                "empty");
        var again = new Recording(
                UUID.randomUUID(), call, Recording.Kind.FALLBACK, recording.file(), at(5), Duration.ZERO, null, null);

        assertThat(centre.recordings.add(recording)).isEqualTo(recording);
        assertThat(centre.recordings.add(again)).isEqualTo(recording);
        assertThat(centre.recordings.ofCall(call)).containsExactly(recording);
        assertThat(centre.recordings.find(recording.id())).contains(recording);
        assertThat(arrived().call()).isEqualTo(call);
    }

    private Contact arrived() {
        return centre.contacts.add(Contact.arrived(UUID.randomUUID(), Channel.PHONE, centre.now, Samples.PHONE, call));
    }

    private Complaint register(UUID contact) {
        return centre.desk.register(
                new Registration(Receipt.by(Channel.PHONE, centre.now), Samples.fullForm(), contact), Samples.AGENT);
    }

    private Instant at(int seconds) {
        return centre.now.plusSeconds(seconds);
    }
}
