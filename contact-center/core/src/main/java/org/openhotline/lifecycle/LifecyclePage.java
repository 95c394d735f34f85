package org.openhotline.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openhotline.deadline.TimeLimit;

/// Renders the table as the page that a lawyer reads and signs: `docs/lifecycle.zh.md`.
final class LifecyclePage {

    private final Policies policies;
    private final Policy current;

    private LifecyclePage(Policies policies) {
        this.policies = policies;
        this.current = policies.newestFirst().getFirst();
    }

    static String render(Policies policies) {
        return new LifecyclePage(policies).page();
    }

    private String page() {
        return """
                # 申诉办理流程（由程序中的规则表生成，请勿手工修改）

                各状态下的期限按%s（`%s`）列出；收到之日适用的规则版本见文末。期限的可靠程度：**确定** = 官方文本；**较可靠** = 单一来源或沿用旧规；**待确认** = 本中心暂定（可在设置中修改），须由主管部门确认。

                总期限：%s。临近（第 25、28 日）和届满时报主任；中止期间停止计算。

                表中没有的行为一律不能办理。“临近”指已过期限的四分之三。

                %s
                %s""".formatted(
                        current.name(),
                        current.id(),
                        limit(current.limit(Limit.FINAL_ANSWER)),
                        Arrays.stream(State.values()).map(this::section).collect(Collectors.joining("\n")),
                        versions());
    }

    private String section(State state) {
        StateRules rules = ComplaintLifecycle.in(state);
        return "## %d %s\n\n%s%s%s"
                .formatted(state.code(), state.chinese(), clocks(rules), moving(rules), staying(rules));
    }

    private String clocks(StateRules rules) {
        if (rules.limits().isEmpty()) {
            return "";
        }
        String limits = rules.limits().stream()
                .map(limit -> "- " + limit(current.limit(limit)) + "\n")
                .collect(Collectors.joining());
        String then = rules.atLimit().stream().map(LifecyclePage::atLimit).collect(Collectors.joining("；"));
        return limits + (then.isEmpty() ? "" : "- 到期：" + then + "\n") + "\n";
    }

    private static String atLimit(AtLimit then) {
        Act act = then.act();
        Actor whom = then.whom();
        return then.when().chinese()
                + then.what().chinese()
                + (whom == null ? "" : whom.chinese())
                + (act == null ? "" : act.chinese());
    }

    private static String moving(StateRules rules) {
        List<Rule> rows = rules.rules().values().stream().filter(Rule::moves).toList();
        if (rows.isEmpty()) {
            return "无出口。\n\n";
        }
        return "| 可做之事 | 由谁 | 转入 | 依据 |\n|---|---|---|---|\n"
                + rows.stream().map(LifecyclePage::row).collect(Collectors.joining())
                + "\n";
    }

    private static String row(Rule rule) {
        State to = rule.to();
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        rule.act().chinese(),
                        actors(rule),
                        to == null ? "原状态" : to.code() + " " + to.chinese(),
                        rule.under());
    }

    private static String staying(StateRules rules) {
        String rows = rules.rules().values().stream()
                .filter(rule -> !rule.moves())
                .map(rule -> rule.act().chinese() + "（" + actors(rule) + "）")
                .collect(Collectors.joining("；"));
        return rows.isEmpty() ? "" : "不改变状态：" + rows + "。\n";
    }

    private static String actors(Rule rule) {
        return rule.by().stream().sorted().map(Actor::chinese).collect(Collectors.joining("、"));
    }

    private String versions() {
        StringBuilder page = new StringBuilder("## 规则版本\n\n| 期限 |");
        policies.newestFirst()
                .forEach(policy -> page.append(" `")
                        .append(policy.id())
                        .append("` ")
                        .append(policy.name())
                        .append("，自 ")
                        .append(policy.from())
                        .append(" 起收到 |"));
        page.append("\n|---|")
                .append("---|".repeat(policies.newestFirst().size()))
                .append('\n');
        for (Limit limit : Limit.values()) {
            page.append("| ").append(current.limit(limit).name()).append(" |");
            policies.newestFirst()
                    .forEach(policy -> page.append(' ')
                            .append(inShort(policy.limit(limit)))
                            .append(" |"));
            page.append('\n');
        }
        return page.toString();
    }

    private static String inShort(TimeLimit limit) {
        return "%d %s（%s；%s）".formatted(limit.length(), unit(limit), limit.source(), certainty(limit));
    }

    private static String limit(TimeLimit limit) {
        return "%s：%s %d %s（%s；%s）"
                .formatted(limit.name(), start(limit), limit.length(), unit(limit), limit.source(), certainty(limit));
    }

    private static String unit(TimeLimit limit) {
        return switch (limit.unit()) {
            case CALENDAR -> "日（不顺延）";
            case ROLLING -> "日（遇休息日顺延）";
            case WORKING -> "个工作日";
            case YEARS -> "年";
        };
    }

    private static String start(TimeLimit limit) {
        return switch (limit.start()) {
            case RECEIPT -> "自收到之日起";
            case STATE_ENTERED -> "自进入本状态起";
            case FORWARDED -> "自转办之日起";
            case REPLIED -> "自企业答复之日起";
            case OPINION -> "自提出调解意见之日起";
            case ENTERPRISE_COMPLAINT -> "自向企业投诉之日起";
            case CLOSED -> "自结案之日起";
        };
    }

    private static String certainty(TimeLimit limit) {
        return switch (limit.certainty()) {
            case CERTAIN -> "确定";
            case LIKELY -> "较可靠";
            case ASSUMED -> "待确认";
        };
    }
}
