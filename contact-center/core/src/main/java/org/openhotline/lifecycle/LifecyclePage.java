package org.openhotline.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openhotline.deadline.TimeLimit;

/// Renders the table as the page that a lawyer reads and signs: `docs/lifecycle.zh.md`.
final class LifecyclePage {

    private LifecyclePage() {}

    static String render() {
        return """
                # 申诉办理流程（由程序中的规则表生成，请勿手工修改）

                规则版本：《邮政业用户申诉处理办法》现行版（`%s`）。期限的可靠程度：**确定** = 官方文本；**较可靠** = 单一来源或沿用旧规；**待确认** = 本中心暂定，须由主管部门确认。

                总期限：%s。

                %s
                ## 无出口的状态

                %s
                """.formatted(
                        Limits.POLICY,
                        limit(Limits.FINAL_ANSWER),
                        Arrays.stream(State.values())
                                .filter(state -> !rulesFrom(state).isEmpty())
                                .map(LifecyclePage::section)
                                .collect(Collectors.joining("\n")),
                        Arrays.stream(State.values())
                                .filter(state -> rulesFrom(state).isEmpty())
                                .map(state -> "- " + state.code() + " " + state.chinese())
                                .collect(Collectors.joining("\n")));
    }

    private static List<Rule> rulesFrom(State state) {
        return ComplaintLifecycle.rules().stream()
                .filter(rule -> rule.from() == state)
                .toList();
    }

    private static String section(State state) {
        return "## %d %s\n\n| 可做之事 | 由谁 | 转入 | 期限 | 依据 |\n|---|---|---|---|---|\n%s"
                .formatted(
                        state.code(),
                        state.chinese(),
                        rulesFrom(state).stream().map(LifecyclePage::row).collect(Collectors.joining()));
    }

    private static String row(Rule rule) {
        String actors = rule.by().stream().sorted().map(Actor::chinese).collect(Collectors.joining("、"));
        TimeLimit within = rule.within();
        return "| %s | %s | %d %s | %s | %s |\n"
                .formatted(
                        rule.act().chinese(),
                        actors,
                        rule.to().code(),
                        rule.to().chinese(),
                        within == null ? "—" : limit(within),
                        rule.under());
    }

    private static String limit(TimeLimit limit) {
        String unit = switch (limit.unit()) {
            case CALENDAR -> "日（不顺延）";
            case ROLLING -> "日（遇休息日顺延）";
            case WORKING -> "个工作日";
        };
        String start = switch (limit.start()) {
            case RECEIPT -> "自收到之日起";
            case STATE_ENTERED -> "自进入本状态起";
            case FORWARDED -> "自转办之日起";
            case REPLIED -> "自企业答复之日起";
        };
        String certainty = switch (limit.certainty()) {
            case CERTAIN -> "确定";
            case LIKELY -> "较可靠";
            case ASSUMED -> "待确认";
        };
        return "%s：%s %d %s（%s；%s）".formatted(limit.name(), start, limit.days(), unit, limit.source(), certainty);
    }
}
