package org.openhotline.wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Fault;

/// A text with placeholders (`{{申诉编号}}`) that the pages fill from the complaint.
///
/// @param owner whose it is; null for the centre's
/// @param shortcut what is typed after `::`
public record TextModule(
        UUID id,
        @Nullable String owner,
        String shortcut,
        String title,
        Topic topic,
        String text,
        long version,
        String changedBy,
        Instant changedAt) {

    /// When it is used; the order of the list.
    public enum Topic {
        REJECTION,
        GUIDANCE,
        SUPPLEMENT,
        ANSWER,
        FORWARDING,
        CALLBACK,
        OTHER
    }

    /// What the pages can fill.
    public static final Set<String> PLACEHOLDERS = Set.of(
            "申诉编号", "申诉人", "企业", "企业客服", "运单号", "问题", "收到日期", "答复期限", "办理期限", "企业投诉日期", "可申诉日期", "不予受理理由", "待补内容", "坐席",
            "今天");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{1,20})}}");
    private static final int LONGEST = 2_000;
    private static final int LONGEST_TITLE = 60;

    /// All that is wrong with what somebody wants to keep.
    static List<Fault> faultsOf(String shortcut, String title, String text) {
        List<Fault> faults = new ArrayList<>();
        if (!shortcut.matches("[a-z0-9\\u4e00-\\u9fa5]{1,20}")) {
            faults.add(new Fault("shortcut", "invalid", "缩写用 1 至 20 个小写字母、数字或汉字"));
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            faults.add(new Fault("title", "length", "名称 1 至 60 字"));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            faults.add(new Fault("text", "length", "内容 1 至 2000 字"));
        }
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .distinct()
                .forEach(name -> faults.add(new Fault("text", "placeholder", "没有“" + name + "”这个占位词")));
        return faults;
    }
}
