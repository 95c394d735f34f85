package org.openhotline.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.RejectReason;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.openhotline.reference.Region;

/// Tables that stand in an article by their name only (`[[hotlines]]`) and are made of the code tables and calendars
/// when
/// it is read: what is known in one place cannot be told differently in another.
final class LivingTables {

    private static final Pattern PLACE = Pattern.compile("(?m)^\\[\\[([a-z-]+)]]$");
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2100;
    private static final String VERIFIED = "已核实";
    private static final String UNVERIFIED = "**未核实，告知前请先核对**";

    private final Map<String, Supplier<String>> tables;

    LivingTables(CodeTables codes, WorkCalendar calendar) {
        tables = Map.of(
                "hotlines", () -> hotlines(codes.enterprises()),
                "area-codes", () -> areaCodes(codes.regions()),
                "reject-reasons", LivingTables::rejectReasons,
                "holidays", () -> holidays(calendar));
    }

    String fill(String body) {
        return PLACE.matcher(body).replaceAll(found -> {
            Supplier<String> table = tables.get(found.group(1));
            return Matcher.quoteReplacement(table == null ? found.group() : table.get());
        });
    }

    private static String hotlines(List<Enterprise> enterprises) {
        return "| 企业 | 客服电话 | 号码 |\n|---|---|---|\n"
                + enterprises.stream()
                        .filter(one -> one.hotline() != null)
                        .map(one -> "| " + one.name() + " | " + one.hotline() + " | "
                                + (one.hotlineVerified() ? VERIFIED : UNVERIFIED) + " |")
                        .collect(Collectors.joining("\n"));
    }

    private static String areaCodes(List<Region> regions) {
        return "| 市州 | 区号 | 代码 |\n|---|---|---|\n"
                + regions.stream()
                        .filter(Region::isCity)
                        .map(city -> "| " + city.name() + " | " + city.areaCode() + " | " + city.code() + " |")
                        .collect(Collectors.joining("\n"));
    }

    private static String rejectReasons() {
        return "| 代码 | 理由 | 依据 |\n|---|---|---|\n"
                + List.of(RejectReason.values()).stream()
                        .map(reason -> "| " + reason + " | " + reason.chinese() + " | " + reason.base() + " |")
                        .collect(Collectors.joining("\n"));
    }

    private static String holidays(WorkCalendar calendar) {
        return IntStream.range(FIRST_YEAR, LAST_YEAR)
                .filter(calendar::isPublished)
                .mapToObj(year -> "**" + year + " 年**\n\n- 放假：" + breaks(calendar, year) + "\n- 调休上班："
                        + days(year, day -> !WorkCalendar.isWeekday(day) && works(calendar, day)))
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean works(WorkCalendar calendar, LocalDate day) {
        return calendar.isWorkingDay(day).orElse(true);
    }

    /// A break is told with the weekend in it; a mere weekend is none.
    private static String breaks(WorkCalendar calendar, int year) {
        Set<LocalDate> free = new TreeSet<>();
        List<LocalDate> running = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (!works(calendar, day)) {
                running.add(day);
                continue;
            }
            if (running.stream().anyMatch(WorkCalendar::isWeekday)) {
                free.addAll(running);
            }
            running.clear();
        }
        return days(year, free::contains);
    }

    private static String days(int year, Predicate<LocalDate> wanted) {
        var written = new StringBuilder();
        LocalDate first = null;
        LocalDate last = null;
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (!wanted.test(day)) {
                continue;
            }
            if (last == null || !day.equals(last.plusDays(1))) {
                write(written, first, last);
                first = day;
            }
            last = day;
        }
        write(written, first, last);
        return written.toString();
    }

    private static void write(StringBuilder written, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return;
        }
        written.append(written.isEmpty() ? "" : "、").append(words(first));
        if (!last.equals(first)) {
            written.append("至 ")
                    .append(first.getMonth() == last.getMonth() ? last.getDayOfMonth() + " 日" : words(last));
        }
    }

    private static String words(LocalDate day) {
        return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
