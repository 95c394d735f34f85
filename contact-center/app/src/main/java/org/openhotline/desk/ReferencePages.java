package org.openhotline.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.complaint.RejectReason;
import org.openhotline.complaint.Timing;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.State;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.openhotline.reference.ProblemType;
import org.openhotline.reference.Region;
import org.openhotline.setting.EnterpriseHotlines;
import org.openhotline.setting.HoursInForce;
import org.openhotline.telephony.Opening;
import org.openhotline.telephony.OpeningHours;
import org.openhotline.visitor.VisitorSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The code tables, for pages with and without a login.
@RestController
final class ReferencePages {

    private final CodeTables codes;
    private final EnterpriseHotlines hotlines;
    private final HoursInForce hours;
    private final WorkCalendar calendar;
    private final VisitorSettings visitors;
    private final Clock clock;

    ReferencePages(
            CodeTables codes,
            EnterpriseHotlines hotlines,
            HoursInForce hours,
            WorkCalendar calendar,
            VisitorSettings visitors,
            Clock clock) {
        this.codes = codes;
        this.hotlines = hotlines;
        this.hours = hours;
        this.calendar = calendar;
        this.visitors = visitors;
        this.clock = clock;
    }

    record EnterpriseView(String code, String name, String hotline, boolean hotlineVerified) {

        static EnterpriseView of(Enterprise enterprise, EnterpriseHotlines.Hotline hotline) {
            return new EnterpriseView(enterprise.code(), enterprise.name(), hotline.number(), hotline.verified());
        }
    }

    record StateView(String name, int code, String chinese) {}

    record ReasonView(String code, String chinese, String base) {}

    record Hours(boolean open, boolean roundTheClock, String text) {}

    /// @param verifyPhone whether a public form needs a phone that was verified by a code
    record Tables(
            List<ProblemType> problemTypes,
            List<EnterpriseView> enterprises,
            List<Region> regions,
            List<StateView> states,
            List<Map<String, String>> acts,
            List<ReasonView> rejectReasons,
            List<String> channels,
            List<String> businessTypes,
            List<String> roles,
            List<String> requests,
            List<String> otherProcedures,
            Hours hours,
            boolean verifyPhone) {}

    @GetMapping("/api/reference")
    Tables tables() {
        return new Tables(
                codes.problemTypes(),
                enterprises(),
                codes.regions(),
                Arrays.stream(State.values())
                        .map(state -> new StateView(state.name(), state.code(), state.chinese()))
                        .toList(),
                Arrays.stream(Act.values())
                        .map(act -> Map.of("name", act.name(), "chinese", act.chinese()))
                        .toList(),
                Arrays.stream(RejectReason.values())
                        .map(reason -> new ReasonView(reason.name(), reason.chinese(), reason.base()))
                        .toList(),
                names(Channel.values()),
                names(PostalItem.BusinessType.values()),
                names(Complainant.Role.values()),
                names(Grievance.Request.values()),
                names(Grievance.OtherProcedure.values()),
                hours(),
                visitors.verifyPhone());
    }

    private List<EnterpriseView> enterprises() {
        var numbers = hotlines.all();
        return codes.enterprises().stream()
                .map(enterprise ->
                        EnterpriseView.of(enterprise, Objects.requireNonNull(numbers.get(enterprise.code()))))
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private Hours hours() {
        OpeningHours now = hours.now();
        boolean open = now.at(clock.instant().atZone(Timing.ZONE), calendar) instanceof Opening.Open;
        return new Hours(open, now.roundTheClock(), hoursText(now));
    }

    private static String hoursText(OpeningHours hours) {
        if (hours.roundTheClock()) {
            return "全天 24 小时（试运行）";
        }
        return "工作日 "
                + String.join(
                        "，",
                        hours.periods().stream()
                                .map(period -> period.from() + "–" + period.to())
                                .toList());
    }
}
