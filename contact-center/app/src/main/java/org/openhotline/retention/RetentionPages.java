package org.openhotline.retention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.retention.Retention.NotDone;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is due to be erased, who proposed it, who confirms it, and what is held.
@RestController
@RequestMapping("/api/retention")
final class RetentionPages {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    private final Retention retention;

    RetentionPages(Retention retention) {
        this.retention = retention;
    }

    record Page(int years, List<Retention.Due> due, List<Retention.Hold> holds, long erased) {}

    @GetMapping
    Page page() {
        return new Page(retention.years(), retention.due(), retention.holds(), retention.erasedSoFar());
    }

    record Chosen(@Nullable List<String> numbers) {}

    /// Each by itself: what could not be done is told, the others are done.
    record Done(List<String> done, List<String> refused) {}

    @PostMapping("/proposals")
    Done propose(@AuthenticationPrincipal CurrentUser user, @RequestBody Chosen chosen) {
        return each(chosen, number -> retention.propose(number, user.login()));
    }

    @PostMapping("/confirmations")
    Done confirm(@AuthenticationPrincipal CurrentUser user, @RequestBody Chosen chosen) {
        return each(chosen, number -> retention.confirm(number, user.login()));
    }

    record Reason(@Nullable String reason) {}

    @PutMapping("/holds/{number}")
    Page hold(@AuthenticationPrincipal CurrentUser user, @PathVariable String number, @RequestBody Reason why) {
        retention.hold(number(number), reason(why), user.login());
        return page();
    }

    @PostMapping("/holds/{number}/lifting")
    Page lift(@AuthenticationPrincipal CurrentUser user, @PathVariable String number, @RequestBody Reason why) {
        retention.lift(number(number), reason(why), user.login());
        return page();
    }

    private static Done each(Chosen chosen, Consumer<ComplaintNumber> act) {
        List<String> numbers = chosen.numbers();
        if (numbers == null || numbers.isEmpty() || numbers.size() > Retention.MOST) {
            throw new NotDone("请选择 1 至 " + Retention.MOST + " 件申诉。");
        }
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String digits : new LinkedHashSet<>(numbers)) {
            try {
                act.accept(number(digits));
                done.add(digits);
            } catch (NotDone why) {
                refused.add(why.getMessage());
            }
        }
        return new Done(done, refused);
    }

    private static ComplaintNumber number(String digits) {
        return ComplaintNumber.read(digits).orElseThrow(() -> new NotDone("申诉编号有误。"));
    }

    private static String reason(Reason why) {
        String reason = why.reason() == null ? "" : why.reason().strip();
        int length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            throw new NotDone("请写明理由（2 至 200 字）。");
        }
        return reason;
    }

    @ExceptionHandler
    ProblemDetail notDone(NotDone refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    }
}
