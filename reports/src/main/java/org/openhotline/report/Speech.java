package org.openhotline.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhotline.complaint.Timing;

/// Says numbers, days and changes of one period as an official text says them.
final class Speech {

    private final Words words;
    private final Period period;

    Speech(Words words, Period period) {
        this.words = words;
        this.period = period;
    }

    String period() {
        return switch (period.kind()) {
            case MONTH ->
                words.say(
                        "period.month",
                        Map.of(
                                "year",
                                period.first().getYear(),
                                "month",
                                period.first().getMonthValue()));
            case QUARTER ->
                words.say(
                        "period.quarter", Map.of("year", period.first().getYear(), "quarter", period.quarterOfYear()));
        };
    }

    /// 本月, 上月, 去年同月: which is `now`, `before` or `yearAgo`.
    String time(String which) {
        return words.say("period." + period.kind() + "." + which);
    }

    String day(LocalDate day) {
        return words.say(
                "day", Map.of("year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth()));
    }

    String moment(Instant instant) {
        var local = instant.atZone(Timing.ZONE);
        return words.say(
                "moment",
                Map.of(
                        "year", local.getYear(),
                        "month", local.getMonthValue(),
                        "day", local.getDayOfMonth(),
                        "hour", local.getHour(),
                        "minute", "%02d".formatted(local.getMinute())));
    }

    /// 环比增长42.2%,同比下降3.0%.
    String changes(Trend trend) {
        return change("before", trend.now(), trend.before())
                + words.say("change.separator")
                + change("yearAgo", trend.now(), trend.yearAgo());
    }

    private String change(String against, long now, long then) {
        var name = words.say("change." + against);
        Optional<BigDecimal> change = Percent.change(now, then, 1);
        if (change.isEmpty()) {
            return words.say("change.none", Map.of("against", name, "base", time(against)));
        }
        var percent = change.get();
        var key = now == then ? "change.same" : now > then ? "change.up" : "change.down";
        return words.say(key, Map.of("against", name, "percent", percent.abs().toPlainString()));
    }

    String share(long part, long base) {
        return Percent.print(Percent.of(part, base, period.shareDecimals()));
    }

    /// For a column of changes: only the number, "/" where the base is zero.
    static String change(long now, long then) {
        return Percent.print(Percent.change(now, then, 1));
    }

    /// Fen as 万元 with one decimal.
    static String tenThousandYuan(long fen) {
        return BigDecimal.valueOf(fen, 6).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /// 甲、乙和丙.
    String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        var head = String.join(words.say("list.separator"), names.subList(0, names.size() - 1));
        return head + words.say("list.last") + names.getLast();
    }
}
