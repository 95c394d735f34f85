package org.openhotline.access;

import static org.openhotline.audit.AuditAct.LOGGED_OUT;
import static org.openhotline.audit.AuditAct.LOGIN_FAILED;
import static org.openhotline.audit.AuditAct.LOGIN_LOCKED;
import static org.openhotline.audit.AuditAct.RECOVERY_CODE_USED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.HotlineSettings;
import org.openhotline.access.SecondFactor.Passed;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Logging in, who am I, logging out.
@RestController
@RequestMapping("/api/session")
class SessionApi {

    private final Login login;
    private final Gate gate;
    private final AuditLog audit;
    private final boolean trial;

    SessionApi(Login login, Gate gate, AuditLog audit, HotlineSettings settings) {
        this.login = login;
        this.gate = gate;
        this.audit = audit;
        this.trial = settings.trial();
    }

    record Credentials(@Nullable String login, @Nullable String password) {

        @Override
        public String toString() {
            return "Credentials[" + login + "]";
        }
    }

    /// Who is logged in, as the pages need it.
    ///
    /// @param stage what is still asked for before anything else; null when nothing is
    record Me(
            String login,
            String name,
            Set<Role> roles,
            @Nullable String enterprise,
            @Nullable String city,
            @Nullable String unit,
            @Nullable Stage stage,
            boolean trial) {}

    @PostMapping
    ResponseEntity<?> logIn(
            @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String name = credentials.login();
        String password = credentials.password();
        if (name == null || password == null || name.length() > 40 || password.length() > 200) {
            return problem(HttpStatus.UNAUTHORIZED, "请填写用户名和密码。");
        }
        return answer(login.tryToLogIn(name, password), name, "用户名或密码不对，请再试一次。", request, response);
    }

    record Code(@Nullable String code) {}

    /// The second factor, after the password was right.
    @PostMapping("/code")
    ResponseEntity<?> code(
            @AuthenticationPrincipal CurrentUser user,
            @RequestBody Code typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        String code = typed.code() == null ? "" : typed.code();
        if (code.length() > 40) {
            return problem(HttpStatus.UNAUTHORIZED, "动态口令是 6 位数字。");
        }
        Login.Code tried = login.tryCode(user.login(), code);
        if (tried.passed() == Passed.BY_RECOVERY_CODE) {
            audit.write(user.login(), AuditNote.of(RECOVERY_CODE_USED));
        }
        if (tried.answer() instanceof Login.Answer.Locked) {
            leave(request);
        }
        return answer(tried.answer(), user.login(), "动态口令不对或已用过，请等待下一个口令再试。", request, response);
    }

    private ResponseEntity<?> answer(
            Login.Answer answer, String name, String wrong, HttpServletRequest request, HttpServletResponse response) {
        return switch (answer) {
            case Login.Answer.Welcome(CurrentUser who, Stage next) -> {
                gate.letIn(who, next, request, response);
                yield ResponseEntity.ok(me(who, next));
            }
            case Login.Answer.Wrong(boolean known) -> {
                // What was typed as an unknown login may well be a password in the wrong field.
                audit.write(known ? name : "unknown", AuditNote.of(LOGIN_FAILED));
                yield problem(HttpStatus.UNAUTHORIZED, wrong);
            }
            case Login.Answer.Locked(var left, boolean now) -> {
                audit.write(name, AuditNote.of(now ? LOGIN_LOCKED : LOGIN_FAILED));
                yield problem(HttpStatus.LOCKED, "密码多次不对，此用户已锁定，请 " + (left.toMinutes() + 1) + " 分钟后再试，或联系管理员。");
            }
        };
    }

    @GetMapping
    ResponseEntity<?> whoAmI(@AuthenticationPrincipal @Nullable CurrentUser user, @Nullable Authentication proof) {
        return user == null || proof == null
                ? problem(HttpStatus.UNAUTHORIZED, "请先登录。")
                : ResponseEntity.ok(me(user, Gate.stageOf(proof)));
    }

    @DeleteMapping
    ResponseEntity<Void> logOut(@AuthenticationPrincipal @Nullable CurrentUser user, HttpServletRequest request) {
        leave(request);
        if (user != null) {
            audit.write(user.login(), AuditNote.of(LOGGED_OUT));
        }
        return ResponseEntity.noContent().build();
    }

    private static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private Me me(CurrentUser user, @Nullable Stage stage) {
        return new Me(
                user.login(), user.name(), user.roles(), user.enterprise(), user.city(), user.unit(), stage, trial);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
