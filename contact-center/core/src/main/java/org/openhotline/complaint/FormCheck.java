package org.openhotline.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.Personal;
import org.openhotline.reference.CodeTables;

/// Looks a form over before anything is stored, and tells all faults at once. What is missing is no fault: an
/// incomplete complaint is
/// taken and carries its list.
final class FormCheck {

    private static final int LONGEST_WORD = 100;
    private static final long LARGEST_SUM_FEN = 100_000_000_00L;

    private final CodeTables codes;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private FormCheck(CodeTables codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
    }

    static void refuseFaults(ComplaintForm form, CodeTables codes, LocalDate today) {
        List<Fault> faults = faultsOf(form, codes, today);
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    static List<Fault> faultsOf(ComplaintForm form, CodeTables codes, LocalDate today) {
        var check = new FormCheck(codes, today);
        check.complainant(form.complainant());
        check.item(form.item());
        check.enterpriseComplaint(form.enterpriseComplaint());
        check.grievance(form.grievance());
        return check.faults;
    }

    private void complainant(Complainant who) {
        personal("complainant.name", who.name());
        personal("complainant.address", who.address());
        county("complainant.countyCode", who.countyCode());
        if (who.representative() != null) {
            personal("complainant.representative.name", who.representative().name());
        }
    }

    private void party(String field, PostalItem.@Nullable Party party) {
        if (party != null) {
            personal(field + ".name", party.name());
            personal(field + ".address", party.address());
            county(field + ".countyCode", party.countyCode());
        }
    }

    private void item(PostalItem item) {
        String enterprise = item.enterpriseCode();
        if (enterprise != null && codes.enterprise(enterprise).isEmpty()) {
            fault("item.enterpriseCode", "unknown-code", "没有这个企业代码");
        }
        String waybill = item.waybill();
        if (waybill != null && !waybill.matches("[0-9A-Z-]{4,40}")) {
            fault("item.waybill", "invalid", "运单号只含 4 至 40 位字母和数字");
        }
        words("item.noWaybillReason", item.noWaybillReason());
        words("item.contents", item.contents());
        words("item.platform", item.platform());
        words("item.platformOrder", item.platformOrder());
        notInFuture("item.postedOn", item.postedOn());
        notInFuture("item.signedOn", item.signedOn());
        money("item.declaredValueFen", item.declaredValueFen());
        money("item.insuredValueFen", item.insuredValueFen());
        money("item.insuranceFeeFen", item.insuranceFeeFen());
        money("item.postageFen", item.postageFen());
        money("item.codAmountFen", item.codAmountFen());
        Integer quantity = item.quantity();
        if (quantity != null && (quantity < 1 || quantity > 1_000_000)) {
            fault("item.quantity", "invalid", "数量应在 1 至 1000000 之间");
        }
        party("item.sender", item.sender());
        party("item.recipient", item.recipient());
    }

    private void enterpriseComplaint(@Nullable EnterpriseComplaint first) {
        if (first != null) {
            notInFuture("enterpriseComplaint.on", first.on());
            words("enterpriseComplaint.channel", first.channel());
            words("enterpriseComplaint.ticket", first.ticket());
            longText("enterpriseComplaint.text", first.text());
        }
    }

    private void grievance(Grievance grievance) {
        problem("grievance.mainProblem", grievance.mainProblem());
        for (int i = 0; i < grievance.otherProblems().size(); i++) {
            problem(
                    "grievance.otherProblems[" + i + "]",
                    grievance.otherProblems().get(i));
        }
        longText("grievance.text", grievance.text());
        money("grievance.claimFen", grievance.claimFen());
    }

    private void problem(String field, @Nullable String code) {
        if (code != null && (code.length() != 4 || codes.problem(code).isEmpty())) {
            fault(field, "unknown-code", "没有这个问题类型代码");
        }
    }

    private void county(String field, @Nullable String code) {
        // Another province's county is a true address; only its form can be checked.
        if (code != null
                && (!code.matches("[1-8]\\d{5}")
                        || (code.startsWith("62") && codes.region(code).isEmpty()))) {
            fault(field, "unknown-code", "没有这个行政区划代码");
        }
    }

    private void words(String field, @Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_WORD) {
            fault(field, "too-long", "最多 " + LONGEST_WORD + " 字");
        }
        printable(field, text);
    }

    private void longText(String field, @Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > Grievance.LONGEST_TEXT) {
            fault(field, "too-long", "最多 " + Grievance.LONGEST_TEXT + " 字");
        }
        printable(field, text);
    }

    /// How long a personal value may be it says itself.
    private void personal(String field, @Nullable Personal value) {
        printable(field, value == null ? null : value.inFull());
    }

    private void printable(String field, @Nullable String text) {
        if (text != null && !Printable.is(text)) {
            fault(field, Printable.CODE, Printable.HINT);
        }
    }

    private void notInFuture(String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(today)) {
            fault(field, "in-future", "日期不能晚于今天");
        }
    }

    private void money(String field, @Nullable Long fen) {
        if (fen != null && (fen < 0 || fen > LARGEST_SUM_FEN)) {
            fault(field, "invalid", "金额应在 0 至 1 亿元之间");
        }
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }
}
