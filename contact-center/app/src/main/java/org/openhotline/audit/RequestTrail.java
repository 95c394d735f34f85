package org.openhotline.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id, which stands in the answer and in the audit log. What a client sends as an id or as its
/// address in a header is not believed: the address is the one that the connection came from.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestTrail extends OncePerRequestFilter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<@Nullable Trail> CURRENT = new ThreadLocal<>();

    private record Trail(String id, String address) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        response.setHeader("X-Request-Id", id);
        CURRENT.set(new Trail(id, request.getRemoteAddr()));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    /// Null when no request is behind what happens.
    static @Nullable String address() {
        Trail trail = CURRENT.get();
        return trail == null ? null : trail.address();
    }

    static @Nullable String id() {
        Trail trail = CURRENT.get();
        return trail == null ? null : trail.id();
    }
}
