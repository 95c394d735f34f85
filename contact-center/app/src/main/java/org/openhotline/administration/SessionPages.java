package org.openhotline.administration;

import java.util.List;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.SecurityOffice;
import org.openhotline.access.SecurityRules;
import org.openhotline.access.SecurityRulesInForce;
import org.openhotline.access.Sessions;
import org.openhotline.administration.Refusals.Faulty;
import org.openhotline.administration.Refusals.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is logged in, and the rules for logins.
@RestController
final class SessionPages {

    private final Sessions sessions;
    private final SecurityOffice office;
    private final SecurityRulesInForce rules;

    SessionPages(Sessions sessions, SecurityOffice office, SecurityRulesInForce rules) {
        this.sessions = sessions;
        this.office = office;
        this.rules = rules;
    }

    @GetMapping("/api/admin/sessions")
    List<Sessions.Open> all() {
        return sessions.all();
    }

    @DeleteMapping("/api/admin/sessions/{login}/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal CurrentUser user, @PathVariable String login, @PathVariable String handle) {
        if (!office.endSession(login, handle, user.login())) {
            throw new NotThere();
        }
    }

    @GetMapping("/api/admin/security-rules")
    SecurityRules rules() {
        return rules.now();
    }

    @PutMapping("/api/admin/security-rules")
    SecurityRules set(@AuthenticationPrincipal CurrentUser user, @RequestBody SecurityRules wish) {
        if (!wish.areReasonable()) {
            throw new Faulty("超出允许范围：空闲 5–720 分钟（管理员 5–120），会话 1–50 个，失败 3–10 次，锁定 5–1440 分钟。");
        }
        rules.set(wish, user.login());
        return rules.now();
    }
}
