package org.openhotline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Handover;
import org.openhotline.report.HandoverLetter.Matter;
import org.openhotline.report.paper.Fonts;

class HandoverLetterTest {

    private static final Instant AT = Instant.parse("2026-11-25T02:00:00Z");
    private static final Matter MATTER = new Matter(
            "261123047180",
            Instant.parse("2026-11-23T01:00:00Z"),
            "圆通速递",
            "YT8826123456789",
            "丢失短少",
            "快件丢失，客服推诿。",
            "赔偿",
            "李雷",
            "13800138000");

    private final HandoverLetter letter = new HandoverLetter(new Issuer("甘肃省邮政业安全中心"), new Press(Fonts.ofDebian()));

    @Test
    void another_office_is_told_whom_to_call_and_by_when() throws IOException {
        var handover = new Handover(
                Handover.Kind.JURISDICTION, "陕西省邮政业安全中心", null, "寄件地和收件地均在陕西", LocalDate.of(2026, 12, 10), null, null);
        var printed = letter.render(handover, MATTER, AT);
        assertThat(Printed.text(printed.pdf()))
                .contains("陕西省邮政业安全中心：", "261123047180", "李雷", "13800138000", "请于2026年12月10日前", "2026年11月25日");
        assertThat(Printed.tables(printed.docx()).getFirst()).anyMatch(row -> row.contains("YT8826123456789"));
    }

    @Test
    void a_clue_names_no_person() throws IOException {
        var printed = letter.render(Handover.to(Handover.Kind.CLUE, "执法科", "涉嫌泄露个人信息"), MATTER, AT);
        assertThat(Printed.text(printed.pdf())).contains("执法科", "第六十六条").doesNotContain("李雷", "13800138000");
    }
}
