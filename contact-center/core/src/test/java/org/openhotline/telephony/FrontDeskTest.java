package org.openhotline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Missing;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.telephony.FrontDesk.Progress;
import org.openhotline.telephony.OpeningHours.Period;

class FrontDeskTest {

    private static final UUID CALL = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private final MemoryCentre centre = MemoryCentre.at("2026-09-18T02:00:00Z");

    @Test
    void a_statement_is_one_complaint_however_often_it_is_told() {
        centre.frontDesk.callArrived(CALL, "013800138000");
        var once = centre.frontDesk.statementTaken(CALL, new Statement("a.wav", Duration.ofSeconds(9)));
        var again = centre.frontDesk.statementTaken(CALL, new Statement("a.wav", Duration.ofSeconds(9)));
        assertThat(again.number()).isEqualTo(once.number());
        assertThat(once.callBackBy()).as("the make-up Sunday").contains(LocalDate.of(2026, 9, 20));
        Complaint complaint = centre.complaints.find(once.number()).orElseThrow();
        assertThat(complaint.missing()).contains(Missing.TEXT).doesNotContain(Missing.COMPLAINANT_PHONE);
        assertThat(centre.contacts.ofCall(CALL).orElseThrow().outcome()).isEqualTo(ContactOutcome.COMPLAINT);
    }

    @Test
    void in_an_unpublished_year_no_day_is_named_and_the_line_stays_open() {
        var nextYear = new MemoryCentre(
                Instant.parse("2027-01-01T19:00:00Z"),
                new OpeningHours(false, List.of(new Period(LocalTime.of(0, 0), LocalTime.of(23, 59)))));
        assertThat(nextYear.frontDesk.opening())
                .as("Saturday, by the weekly pattern")
                .isInstanceOf(Opening.Closed.class);
        nextYear.moveTo(Instant.parse("2027-01-04T02:00:00Z"));
        assertThat(nextYear.frontDesk.opening()).isInstanceOf(Opening.Open.class);
        nextYear.frontDesk.callArrived(CALL, null);
        assertThat(nextYear.frontDesk
                        .statementTaken(CALL, new Statement("a.wav", Duration.ofSeconds(9)))
                        .callBackBy())
                .isEmpty();
    }

    @Test
    void progress_is_told_only_to_who_knows_number_and_phone_and_one_answer_covers_all_errors() {
        centre.frontDesk.callArrived(CALL, "13800138000");
        String number = centre.frontDesk
                .statementTaken(CALL, new Statement("a.wav", Duration.ofSeconds(9)))
                .number()
                .digits();
        UUID other = UUID.randomUUID();
        assertThat(centre.frontDesk.progress(other, number, "8000")).isInstanceOf(Progress.Found.class);
        assertThat(centre.frontDesk.progress(other, number, "8001")).isInstanceOf(Progress.NotFound.class);
        assertThat(centre.frontDesk.progress(other, "123456789012", "8000")).isInstanceOf(Progress.NotFound.class);
    }

    @Test
    void lunch_is_closed_when_the_day_has_two_periods() {
        var hours = new OpeningHours(
                false,
                List.of(
                        new Period(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                        new Period(LocalTime.of(14, 30), LocalTime.of(17, 30))));
        var noon = new MemoryCentre(Instant.parse("2026-09-18T05:00:00Z"), hours);
        assertThat(noon.frontDesk.opening())
                .isInstanceOfSatisfying(
                        Opening.Closed.class,
                        closed -> assertThat(closed.nextDay()).contains(LocalDate.of(2026, 9, 18)));
    }
}
