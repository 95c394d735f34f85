package org.openhotline.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Timing;
import org.openhotline.desk.EnterpriseFigures.Of;
import org.openhotline.desk.EnterpriseFigures.Period;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.reference.CodeTables;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An enterprise's own figures: a month, and its quarter up to then. The centre may ask for any enterprise.
@RestController
final class EnterpriseFiguresPages {

    private final EnterpriseFigures figures;
    private final CodeTables codes;
    private final Clock clock;

    EnterpriseFiguresPages(EnterpriseFigures figures, CodeTables codes, Clock clock) {
        this.figures = figures;
        this.codes = codes;
        this.clock = clock;
    }

    record Told(String enterprise, @Nullable String city, Period month, Period quarter) {}

    @GetMapping("/api/enterprise/figures")
    Told figures(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String city) {
        LocalDate today = clock.instant().atZone(Timing.ZONE).toLocalDate();
        List<Fault> faults = new ArrayList<>();
        YearMonth asked = read(month, today, faults);
        Of whom = user.is(Role.ENTERPRISE) ? own(user, enterprise, city) : any(enterprise, city, faults);
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        YearMonth first = asked.withMonth((asked.getMonthValue() - 1) / 3 * 3 + 1);
        return new Told(
                whom.enterprise(),
                whom.city(),
                figures.between(asked, asked, whom, today),
                figures.between(first, asked, whom, today));
    }

    private static YearMonth read(@Nullable String month, LocalDate today, List<Fault> faults) {
        try {
            YearMonth read = month == null ? YearMonth.from(today) : YearMonth.parse(month);
            if (read.getYear() >= 2000 && read.getYear() <= 2100) {
                return read;
            }
        } catch (DateTimeException notAMonth) {
            // told below
        }
        faults.add(new Fault("month", "invalid", "月份应写作 2026-11"));
        return YearMonth.from(today);
    }

    /// A province account may look at one city; a sub-account sees its own and no other.
    private static Of own(CurrentUser user, @Nullable String enterprise, @Nullable String city) {
        String own = Objects.requireNonNull(user.enterprise());
        boolean another = enterprise != null && !enterprise.equals(own);
        boolean anotherCity = user.city() != null && city != null && !city.equals(user.city());
        if (another || anotherCity) {
            throw new NotThere();
        }
        return new Of(own, user.city() == null ? city : user.city());
    }

    private Of any(@Nullable String enterprise, @Nullable String city, List<Fault> faults) {
        if (enterprise == null || codes.enterprise(enterprise).isEmpty()) {
            faults.add(new Fault("enterprise", "unknown-code", "请选择企业"));
        }
        return new Of(enterprise == null ? "" : enterprise, city);
    }
}
