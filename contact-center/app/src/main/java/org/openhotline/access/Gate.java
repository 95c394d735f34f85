package org.openhotline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/// Lets somebody in: a session whose authorities are the roles, or, as long as something is still asked for, that one
/// step only.
final class Gate {

    private static final Set<Role> WATCHED =
            Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR);
    private static final int SECONDS = 60;

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy newSession;
    private final Sessions sessions;
    private final SecurityRulesInForce rules;
    private final AuditLog audit;

    Gate(
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy newSession,
            Sessions sessions,
            SecurityRulesInForce rules,
            AuditLog audit) {
        this.contexts = contexts;
        this.newSession = newSession;
        this.sessions = sessions;
        this.rules = rules;
        this.audit = audit;
    }

    /// @param next what is still asked for; null when this person is in
    void letIn(CurrentUser who, @Nullable Stage next, HttpServletRequest request, HttpServletResponse response) {
        List<SimpleGrantedAuthority> authorities = next == null
                ? who.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList()
                : List.of(new SimpleGrantedAuthority(next.authority()));
        var authentication = UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
        newSession.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        limit(who, request);
        contexts.saveContext(context, request, response);
        if (next == null) {
            audit.write(who.login(), AuditNote.of(AuditAct.LOGGED_IN));
        }
    }

    private void limit(CurrentUser who, HttpServletRequest request) {
        SecurityRules now = rules.now();
        var session = request.getSession();
        int minutes = who.isAnyOf(WATCHED) ? now.idleMinutesOfAdministrators() : now.idleMinutes();
        session.setMaxInactiveInterval(minutes * SECONDS);
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        sessions.makeRoom(who.login(), session.getId(), now.sessionsEach());
    }

    /// The stage in which a session stands; null when its user is in.
    static @Nullable Stage stageOf(Authentication authentication) {
        for (Stage stage : Stage.values()) {
            if (authentication.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .anyMatch(stage.authority()::equals)) {
                return stage;
            }
        }
        return null;
    }
}
