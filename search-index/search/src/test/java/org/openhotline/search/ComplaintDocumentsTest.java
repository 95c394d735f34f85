package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Course;
import org.openhotline.complaint.Dues;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.Handling;
import org.openhotline.complaint.Missing;
import org.openhotline.complaint.PostalItem;
import org.openhotline.complaint.Receipt;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.State;
import org.openhotline.person.Address;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.openhotline.reference.ProblemType;
import org.openhotline.reference.Region;

class ComplaintDocumentsTest {

    private static final Instant AT = Instant.parse("2026-02-13T01:00:00Z");
    private static final PhoneNumber PHONE = PhoneNumber.read("13812345678").orElseThrow();

    private static final CodeTables CODES = new CodeTables(
            List.of(new ProblemType("08", "用户信息安全", "Privacy", "99"), new ProblemType("0801", "信息泄露", "Leak", "99")),
            List.of(new Enterprise("YTO", "圆通速递", null, false, List.of())),
            List.of(new Region("620100", "兰州市", "620100", "0931"), new Region("620102", "城关区", "620100", "0931")));

    private final ComplaintDocuments documents = new ComplaintDocuments(CODES, Draft::tokensOf);

    @Test
    void codes_words_and_tokens_go_in_and_the_person_stays_out() {
        var document = documents.of(complaint(
                new Complainant(
                        new PersonName("王小明"), null, PHONE, null, null, null, "620102", new Address("东岗西路1号"), null),
                "我是王小明，住东岗西路1号，电话13812345678，信息被卖"));
        assertThat(document.text()).isEqualTo("我是****，住****，电话****，信息被卖");
        assertThat(document.labels()).containsExactly("圆通速递", "用户信息安全", "信息泄露", "城关区", "兰州市", "道歉");
        assertThat(document.statL1()).isEqualTo("99");
        assertThat(document.city()).isEqualTo("620100");
        assertThat(document.waybill()).isEqualTo("YT8826123456789");
        assertThat(document.phoneTokens()).isEqualTo(Draft.tokensOf(PHONE));
        assertThat(document.due()).isEqualTo(LocalDate.of(2026, 2, 14));
        assertThat(document.version()).isEqualTo(4);
    }

    @Test
    void a_statement_of_an_unknown_caller_is_indexed_with_what_is_missing() {
        var bare = new Complaint(
                Draft.number(1),
                1,
                State.REGISTERED,
                Receipt.by(Channel.VOICEMAIL, AT),
                ComplaintForm.EMPTY,
                Set.of(Missing.TEXT, Missing.ENTERPRISE),
                Course.begunAt(AT),
                new Dues(null, new Due.ToBeSet(2027)),
                Handling.NONE,
                "V4");
        var document = documents.of(bare);
        assertThat(document.text()).isEmpty();
        assertThat(document.due()).isNull();
        assertThat(document.missing()).containsExactlyInAnyOrder(Missing.TEXT, Missing.ENTERPRISE);
        assertThat(StoredDocument.fields(document)).doesNotContainKeys("enterprise", "county", "waybill", "due");
    }

    private static Complaint complaint(Complainant complainant, String text) {
        var grievance = new Grievance(
                "0801", List.of(), text, Set.of(Grievance.Request.APOLOGY), null, Grievance.OtherProcedure.NONE, false);
        return new Complaint(
                Draft.number(1),
                4,
                State.ACCEPTED,
                Receipt.by(Channel.PHONE, AT),
                new ComplaintForm(
                        complainant, PostalItem.of("YTO", "yt8826123456789", null, null), null, grievance, null),
                Set.of(),
                Course.begunAt(AT),
                new Dues(new Due.On(LocalDate.of(2026, 2, 14)), new Due.On(LocalDate.of(2026, 3, 15))),
                Handling.NONE,
                "V4");
    }
}
