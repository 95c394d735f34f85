package org.openhotline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.HotlineSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
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
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy newSession;
    private final boolean trial;

    SessionApi(
            Login login,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy newSession,
            HotlineSettings settings) {
        this.login = login;
        this.contexts = contexts;
        this.newSession = newSession;
        this.trial = settings.trial();
    }

    record Credentials(@Nullable String login, @Nullable String password) {

        @Override
        public String toString() {
            return "Credentials[" + login + "]";
        }
    }

    /// Who is logged in, as the pages need it.
    record Me(
            String login,
            String name,
            Set<Role> roles,
            @Nullable String enterprise,
            boolean trial) {}

    @PostMapping
    ResponseEntity<?> logIn(
            @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String name = credentials.login();
        String password = credentials.password();
        if (name == null || password == null || name.length() > 40 || password.length() > 200) {
            return problem(HttpStatus.UNAUTHORIZED, "请填写用户名和密码。");
        }
        return switch (login.tryToLogIn(name, password)) {
            case Login.Answer.Welcome(CurrentUser who) -> {
                begin(who, request, response);
                yield ResponseEntity.ok(me(who));
            }
            case Login.Answer.Wrong _ -> problem(HttpStatus.UNAUTHORIZED, "用户名或密码不对，请再试一次。");
            case Login.Answer.Locked(Duration left) ->
                problem(HttpStatus.LOCKED, "密码多次不对，此用户已锁定，请 " + (left.toMinutes() + 1) + " 分钟后再试，或联系管理员。");
        };
    }

    private void begin(CurrentUser who, HttpServletRequest request, HttpServletResponse response) {
        List<SimpleGrantedAuthority> authorities = who.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        var authentication = UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
        newSession.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    @GetMapping
    ResponseEntity<?> whoAmI(@AuthenticationPrincipal @Nullable CurrentUser user) {
        return user == null ? problem(HttpStatus.UNAUTHORIZED, "请先登录。") : ResponseEntity.ok(me(user));
    }

    @DeleteMapping
    ResponseEntity<Void> logOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return ResponseEntity.noContent().build();
    }

    private Me me(CurrentUser user) {
        return new Me(user.login(), user.name(), user.roles(), user.enterprise(), trial);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
