package org.openhotline.administration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.audit.ChainWalk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The audit log, for those who look after it. That they looked is written there too.
@RestController
@RequestMapping("/api/admin/audit")
final class AuditPages {

    private final AuditList list;
    private final ChainWalk chain;
    private final AuditLog audit;

    AuditPages(AuditList list, ChainWalk chain, AuditLog audit) {
        this.list = list;
        this.chain = chain;
        this.audit = audit;
    }

    record Rows(List<AuditList.Entry> rows, @Nullable Long next) {}

    @GetMapping
    Rows entries(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable AuditAct act,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String ip,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable Long after) {
        var filter = new AuditList.Filter(who, act, reference, ip, from, until, after);
        List<AuditList.Entry> rows = list.find(filter);
        audit.write(user.login(), AuditNote.of(AuditAct.AUDIT_READ).because(filter.told()));
        return new Rows(
                rows, rows.size() < AuditList.PAGE ? null : rows.getLast().id());
    }

    record Kind(String name, String chinese) {}

    @GetMapping("/acts")
    List<Kind> acts() {
        return Arrays.stream(AuditAct.values())
                .map(act -> new Kind(act.name(), act.chinese()))
                .toList();
    }

    /// @param fault what is wrong at the first broken link; null when the chain is whole
    record Verdict(
            boolean whole,
            long entries,
            @Nullable String head,
            @Nullable Long position,
            @Nullable Long entry,
            @Nullable String fault) {

        static Verdict of(ChainWalk.Outcome outcome) {
            return switch (outcome) {
                case ChainWalk.Outcome.Whole(long entries, String head) ->
                    new Verdict(true, entries, head, null, null, null);
                case ChainWalk.Outcome.Broken(long position, long entry, ChainWalk.Fault fault) ->
                    new Verdict(false, 0, null, position, entry, fault.chinese());
            };
        }
    }

    @PostMapping("/verification")
    Verdict verify(@AuthenticationPrincipal CurrentUser user) {
        Verdict verdict = Verdict.of(chain.walk());
        audit.write(
                user.login(),
                AuditNote.of(AuditAct.AUDIT_VERIFIED).changed(null, verdict.whole() ? "WHOLE" : "BROKEN"));
        return verdict;
    }
}
