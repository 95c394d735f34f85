package org.openhotline.access;

import static org.openhotline.audit.AuditAct.LOGIN_FAILED;
import static org.openhotline.audit.AuditAct.LOGIN_LOCKED;
import static org.openhotline.audit.AuditAct.PASSWORD_CHANGED;
import static org.openhotline.audit.AuditAct.SECOND_FACTOR_ENROLLED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What everybody does with the own account: a new password, and a second factor. Both may be a step of logging in.
@RestController
@RequestMapping("/api/session")
class OwnAccountApi {

    private final Users users;
    private final Login login;
    private final SecondFactor secondFactor;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final Gate gate;
    private final AuditLog audit;
    private final Clock clock;

    OwnAccountApi(
            Users users,
            Login login,
            SecondFactor secondFactor,
            PasswordEncoder passwords,
            Sessions sessions,
            Gate gate,
            AuditLog audit,
            Clock clock) {
        this.users = users;
        this.login = login;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.sessions = sessions;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    record NewPassword(@Nullable String old, @Nullable String password) {

        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    /// @param stage what is still asked for; null when nothing is
    record Done(@Nullable Stage stage) {}

    @PostMapping("/password")
    ResponseEntity<?> password(
            @AuthenticationPrincipal CurrentUser user,
            Authentication proof,
            @RequestBody NewPassword wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        String old = wish.old() == null ? "" : wish.old();
        String password = wish.password() == null ? "" : wish.password();
        if (old.length() > 200 || password.equals(old)) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "新密码不能与原密码相同。");
        }
        var fault = PasswordRules.faultOf(user.login(), password);
        if (fault.isPresent()) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, fault.get() + "。");
        }
        Login.Answer known = login.confirmsPassword(user.login(), old);
        if (!(known instanceof Login.Answer.Welcome)) {
            boolean locked = known instanceof Login.Answer.Locked;
            audit.write(user.login(), AuditNote.of(locked ? LOGIN_LOCKED : LOGIN_FAILED));
            return problem(locked ? HttpStatus.LOCKED : HttpStatus.UNPROCESSABLE_CONTENT, "原密码不对，密码没有修改。");
        }
        users.setPassword(user.login(), passwords.encode(password), false, clock.instant());
        audit.write(user.login(), AuditNote.of(PASSWORD_CHANGED));
        sessions.endAllBut(user.login(), request.getSession().getId());
        return onwards(user, proof, Stage.PASSWORD, request, response);
    }

    record Factor(boolean enrolled) {}

    @GetMapping("/second-factor")
    Factor factor(@AuthenticationPrincipal CurrentUser user) {
        return new Factor(users.find(user.login()).map(Users.User::secondFactor).orElse(false));
    }

    @PostMapping("/second-factor")
    ResponseEntity<?> begin(@AuthenticationPrincipal CurrentUser user) {
        return secondFactor
                .begin(user.login())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> problem(HttpStatus.CONFLICT, "动态口令已启用。更换手机请联系安全管理员重置。"));
    }

    record Typed(@Nullable String code) {}

    /// @param recoveryCodes shown once
    record Enrolled(List<String> recoveryCodes, @Nullable Stage stage) {}

    @PostMapping("/second-factor/confirmation")
    ResponseEntity<?> confirm(
            @AuthenticationPrincipal CurrentUser user,
            Authentication proof,
            @RequestBody Typed typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        String code = typed.code() == null ? "" : typed.code().strip();
        var codes = secondFactor.confirm(user.login(), code);
        if (codes.isEmpty()) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "口令不对。请核对手机时间，输入当前显示的 6 位数字。");
        }
        audit.write(user.login(), AuditNote.of(SECOND_FACTOR_ENROLLED));
        Done done = onwards(user, proof, Stage.ENROL, request, response).getBody();
        return ResponseEntity.ok(new Enrolled(codes.get(), done == null ? null : done.stage()));
    }

    /// Somebody who is on the way in goes on to the next step, or is in.
    private ResponseEntity<Done> onwards(
            CurrentUser user,
            Authentication proof,
            Stage passed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Gate.stageOf(proof) != passed) {
            return ResponseEntity.ok(new Done(null));
        }
        if (!(login.onwards(passed, user.login()) instanceof Login.Answer.Welcome(CurrentUser who, Stage next))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        gate.letIn(who, next, request, response);
        return ResponseEntity.ok(new Done(next));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
