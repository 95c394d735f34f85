package org.openhotline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhotline.LimitedTries;
import org.openhotline.access.EnterpriseTokens.Knock;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets an enterprise's own system in by the token it brings, not too often, for one request.
final class TokenFilter extends OncePerRequestFilter {

    static final String AUTHORITY = "TOKEN";
    private static final String SCHEME = "bearer ";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final EnterpriseTokens tokens;
    private final LimitedTries calls;
    private final LimitedTries forged;

    TokenFilter(EnterpriseTokens tokens, EnterpriseApiSettings settings, Clock clock) {
        this.tokens = tokens;
        calls = new LimitedTries(settings.callsPerMinute(), MINUTE, clock);
        forged = new LimitedTries(settings.forgedPerMinute(), MINUTE, clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response); // the description is open to everybody; nothing else is
            return;
        }
        Optional<Knock> knock = header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? tokens.knock(header.substring(SCHEME.length()).strip())
                : Optional.empty();
        if (knock.isEmpty()) {
            if (forged.mayTry(request.getRemoteAddr())) {
                refuse(response, "接口令牌无效，请核对。");
            } else {
                tooOften(response);
            }
            return;
        }
        if (letIn(knock.get(), response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean letIn(Knock knock, HttpServletResponse response) throws IOException {
        var token = knock.token();
        switch (token.standing()) {
            case EXPIRED -> refuse(response, "接口令牌已过期，请在企业工作台新建。");
            case REVOKED -> refuse(response, "接口令牌已撤销，请在企业工作台新建。");
            case MAKER_GONE -> refuse(response, "新建此接口令牌的账号已停用或改为市级账号，请由省级账号新建。");
            case VALID -> {
                if (calls.mayTry(token.id().toString())) {
                    tokens.used(token);
                    SecurityContext context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            knock.who(), null, List.of(new SimpleGrantedAuthority(AUTHORITY))));
                    SecurityContextHolder.setContext(context);
                    return true;
                }
                tooOften(response);
            }
        }
        return false;
    }

    static void refuse(HttpServletResponse response, String detail) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        AccessWiring.refuse(response, 401, "Unauthorized", detail);
    }

    private static void tooOften(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(MINUTE.toSeconds()));
        AccessWiring.refuse(response, 429, "Too Many Requests", "调用过于频繁，请稍后再试。");
    }
}
