package org.openhotline.administration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.administration.Refusals.Faulty;
import org.openhotline.administration.Refusals.NotThere;
import org.openhotline.reference.CodeTables;
import org.openhotline.setting.EnterpriseHotlines;
import org.openhotline.setting.HoursInForce;
import org.openhotline.setting.PublishedYears;
import org.openhotline.telephony.OpeningHours;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Working hours, holidays and the numbers of enterprises.
@RestController
@RequestMapping("/api/admin/settings")
final class SettingPages {

    private static final int MOST_PERIODS = 6;

    private final HoursInForce hours;
    private final PublishedYears years;
    private final EnterpriseHotlines hotlines;
    private final CodeTables codes;

    SettingPages(HoursInForce hours, PublishedYears years, EnterpriseHotlines hotlines, CodeTables codes) {
        this.hours = hours;
        this.years = years;
        this.hotlines = hotlines;
        this.codes = codes;
    }

    record Period(LocalTime from, LocalTime to) {}

    record Hours(boolean roundTheClock, List<Period> periods) {

        static Hours of(OpeningHours hours) {
            return new Hours(
                    hours.roundTheClock(),
                    hours.periods().stream()
                            .map(period -> new Period(period.from(), period.to()))
                            .toList());
        }
    }

    @GetMapping("/hours")
    Hours hours() {
        return Hours.of(hours.now());
    }

    @PutMapping("/hours")
    Hours setHours(@AuthenticationPrincipal CurrentUser user, @RequestBody Hours wish) {
        LocalTime before = LocalTime.MIN;
        if (wish.periods().isEmpty() || wish.periods().size() > MOST_PERIODS) {
            throw new Faulty("请设 1 至 6 个时段。");
        }
        for (Period period : wish.periods()) {
            if (!period.from().isBefore(period.to()) || period.from().isBefore(before)) {
                throw new Faulty("时段须按先后排列，互不重叠，开始早于结束。");
            }
            before = period.to();
        }
        var periods = wish.periods().stream()
                .map(period -> new OpeningHours.Period(period.from(), period.to()))
                .toList();
        hours.set(new OpeningHours(wish.roundTheClock(), periods), user.login());
        return hours();
    }

    @GetMapping("/calendars")
    List<PublishedYears.Year> calendars() {
        return years.all();
    }

    /// The file of a year, as it stands in `calendar/2026.json`.
    record YearFile(
            int year,
            @Nullable String source,
            @Nullable Set<LocalDate> off,
            @Nullable Set<LocalDate> makeUp) {}

    @PutMapping("/calendars/{year}")
    List<PublishedYears.Year> publish(
            @AuthenticationPrincipal CurrentUser user, @PathVariable int year, @RequestBody YearFile file) {
        if (file.year() != year || year < 2000 || year > 2100) {
            throw new Faulty("文件中的年份与所选年份不一致。");
        }
        String source = file.source() == null ? "" : file.source().strip();
        Set<LocalDate> off = file.off() == null ? Set.of() : file.off();
        if (source.isEmpty() || source.length() > 200 || off.isEmpty()) {
            throw new Faulty("文件须写明来源（source）和放假日期（off）。");
        }
        try {
            years.publish(
                    year,
                    source,
                    new TreeSet<>(off),
                    file.makeUp() == null ? Set.of() : new TreeSet<>(file.makeUp()),
                    user.login());
        } catch (IllegalArgumentException doesNotFit) {
            throw new Faulty("日期不属于该年，或同一天既放假又上班：" + doesNotFit.getMessage());
        }
        return calendars();
    }

    @GetMapping("/hotlines")
    Map<String, EnterpriseHotlines.Hotline> hotlines() {
        return hotlines.all();
    }

    @PutMapping("/hotlines/{enterprise}")
    Map<String, EnterpriseHotlines.Hotline> setHotline(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String enterprise,
            @RequestBody EnterpriseHotlines.Hotline wish) {
        if (codes.enterprise(enterprise).isEmpty()) {
            throw new NotThere();
        }
        if (!wish.number().matches("[0-9][0-9-]{1,18}[0-9]")) {
            throw new Faulty("客服电话只含数字和短横线，3 至 20 位。");
        }
        hotlines.set(enterprise, wish, user.login());
        return hotlines();
    }
}
