package org.openhotline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openhotline.complaint.Fault;

/// The limits of a question, so that nobody can keep the server busy with one. Names all faults at once.
final class QueryCheck {

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final Pattern NUMBER = Pattern.compile("\\d{6,12}");
    private static final int MOST_TOKENS = 10;

    private final List<Fault> faults = new ArrayList<>();

    private QueryCheck() {}

    static List<Fault> faultsOf(ComplaintQuery query) {
        var check = new QueryCheck();
        query.sought().forEach(check::judge);
        query.filters()
                .forEach((facet, values) ->
                        check.values("filters." + facet.name().toLowerCase(Locale.ROOT), values));
        if (query.size() < 1 || query.size() > ComplaintQuery.LARGEST_PAGE) {
            check.fault("size", "invalid", "每页条数应为 1 至 " + ComplaintQuery.LARGEST_PAGE + "。");
        }
        if (query.after() != null && PageMark.read(query.after()).isEmpty()) {
            check.fault("after", "invalid", "翻页标记无效, 请重新搜索。");
        }
        var from = query.receivedFrom();
        var until = query.receivedUntil();
        if (from != null && until != null && !from.isBefore(until)) {
            check.fault("received", "invalid", "起始时间应早于截止时间。");
        }
        return check.faults;
    }

    private void judge(Sought sought) {
        switch (sought) {
            case Sought.Box box -> {
                words("q", box.typed());
                tokens("q", box.tokens());
            }
            case Sought.Words words -> words("words", words.words());
            case Sought.WaybillPiece waybill -> {
                if (!Waybills.isPiece(waybill.piece())) {
                    fault("waybill", "invalid", "运单号片段应为 3 至 40 位字母或数字。");
                }
            }
            case Sought.OwnNumber number -> {
                if (!NUMBER.matcher(number.digits()).matches()) {
                    fault("number", "invalid", "申诉编号应为 12 位数字, 或其开头至少 6 位。");
                }
            }
            case Sought.Phone phone -> {
                if (phone.tokens().isEmpty()) {
                    fault("phone", "required", "请输入完整号码、后八位或后四位。");
                }
                tokens("phone", phone.tokens());
            }
        }
    }

    private void words(String field, String typed) {
        if (typed.codePointCount(0, typed.length()) > ComplaintQuery.LONGEST_WORDS) {
            fault(field, "too-long", "搜索内容最多 " + ComplaintQuery.LONGEST_WORDS + " 个字。");
        } else if (QueryWords.split(typed).size() > ComplaintQuery.MOST_WORDS) {
            fault(field, "too-many", "一次最多搜索 " + ComplaintQuery.MOST_WORDS + " 个词。");
        }
    }

    private void tokens(String field, Set<String> tokens) {
        if (tokens.size() > MOST_TOKENS) {
            fault(field, "too-many", "号码过多。");
        }
    }

    private void values(String field, Set<String> values) {
        if (values.size() > ComplaintQuery.MOST_VALUES) {
            fault(field, "too-many", "筛选条件最多选 " + ComplaintQuery.MOST_VALUES + " 项。");
        } else if (!values.stream().allMatch(value -> VALUE.matcher(value).matches())) {
            fault(field, "invalid", "筛选条件无效。");
        }
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }
}
