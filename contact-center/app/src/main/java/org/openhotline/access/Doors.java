package org.openhotline.access;

import static org.openhotline.access.Role.AUDITOR;
import static org.openhotline.access.Role.AUDIT_ADMIN;
import static org.openhotline.access.Role.CALLBACK;
import static org.openhotline.access.Role.CITY_BUREAU;
import static org.openhotline.access.Role.DIRECTOR;
import static org.openhotline.access.Role.ENTERPRISE;
import static org.openhotline.access.Role.HANDLER;
import static org.openhotline.access.Role.INTAKE;
import static org.openhotline.access.Role.MEDIATOR;
import static org.openhotline.access.Role.QUALITY;
import static org.openhotline.access.Role.REVIEWER;
import static org.openhotline.access.Role.SECURITY_ADMIN;
import static org.openhotline.access.Role.SYSTEM_ADMIN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Who gets where, as one table: the first row that fits decides, and what no row names is denied. A door only says who
/// may knock; which complaints somebody then finds behind it is a matter of sight, and which acts, of the lifecycle.
final class Doors {

    private static final Set<Role> TELEPHONISTS = EnumSet.of(INTAKE, HANDLER, CALLBACK);
    private static final Set<Role> WRITERS = EnumSet.of(INTAKE, HANDLER, CALLBACK, MEDIATOR, REVIEWER);
    private static final Set<Role> CENTRE =
            EnumSet.of(INTAKE, HANDLER, CALLBACK, MEDIATOR, QUALITY, REVIEWER, DIRECTOR);
    private static final Set<Role> READERS = and(CENTRE, ENTERPRISE, CITY_BUREAU);
    private static final Set<Role> ACTORS = and(WRITERS, DIRECTOR, ENTERPRISE, CITY_BUREAU);
    private static final Set<Role> LISTENERS = and(CENTRE, CITY_BUREAU);

    /// One door.
    ///
    /// @param method null for any
    /// @param roles who may pass; null for everybody, empty for nobody
    /// @param stage who may pass as well while still logging in
    private record Door(
            @Nullable HttpMethod method,
            String path,
            @Nullable Set<Role> roles,
            @Nullable Stage stage) {}

    private static final List<Door> TABLE = List.of(
            all("/api/session"),
            new Door(HttpMethod.POST, "/api/session/code", Set.of(), Stage.CODE),
            new Door(null, "/api/session/password", EnumSet.allOf(Role.class), Stage.PASSWORD),
            new Door(null, "/api/session/second-factor/**", EnumSet.allOf(Role.class), Stage.ENROL),
            all("/api/reference"),
            all("/api/reference/waybill"),
            all("/api/public/**"),
            all("/open/v1/**"),
            all("/actuator/health"),
            all("/actuator/health/**"),
            door("/actuator/**", SYSTEM_ADMIN),
            door("/api/operator/**", SYSTEM_ADMIN),
            door("/api/admin/settings/**", SYSTEM_ADMIN),
            door("/api/admin/users/**", SECURITY_ADMIN),
            door("/api/admin/sessions/**", SECURITY_ADMIN),
            door("/api/admin/security-rules", SECURITY_ADMIN),
            door("/api/admin/audit/verification", AUDIT_ADMIN),
            door("/api/admin/audit/**", AUDITOR, AUDIT_ADMIN),
            door("/api/desk/**", TELEPHONISTS),
            door("/api/notices/**", REVIEWER, DIRECTOR),
            door("/api/enterprise/tokens/**", ENTERPRISE),
            door("/api/retention/**", REVIEWER, DIRECTOR),
            door("/api/enterprise/figures", ENTERPRISE, REVIEWER, DIRECTOR),
            door(HttpMethod.GET, "/api/knowledge/desk", HANDLER, REVIEWER),
            door(HttpMethod.GET, "/api/knowledge/**", CENTRE),
            door(HttpMethod.POST, "/api/knowledge", HANDLER, REVIEWER),
            door(HttpMethod.PUT, "/api/knowledge/*", HANDLER, REVIEWER),
            door("/api/knowledge/**", REVIEWER),
            door("/api/wording/**", CENTRE),
            door("/api/colleagues", EnumSet.allOf(Role.class)),
            door("/api/notifications/**", EnumSet.allOf(Role.class)),
            door("/api/views/**", READERS),
            door("/api/board", LISTENERS),
            door("/api/recordings/**", LISTENERS),
            door(HttpMethod.POST, "/api/contacts/**", WRITERS),
            door(HttpMethod.PUT, "/api/contacts/**", WRITERS),
            door("/api/contacts/**", CENTRE),
            door(HttpMethod.POST, "/api/callbacks/**", WRITERS),
            door("/api/callbacks/**", CENTRE),
            door(HttpMethod.POST, "/api/complaints", WRITERS),
            door(HttpMethod.POST, "/api/complaints/advice", WRITERS),
            door(HttpMethod.POST, "/api/complaints/similar", WRITERS),
            door("/api/complaints/*/company/*", READERS),
            door(HttpMethod.POST, "/api/complaints/*/disclosure", and(CENTRE, CITY_BUREAU)),
            door(HttpMethod.POST, "/api/complaints/*/attachments", and(WRITERS, ENTERPRISE)),
            door(HttpMethod.POST, "/api/complaints/*/callbacks", WRITERS),
            door(HttpMethod.GET, "/api/complaints/*/callbacks", LISTENERS),
            door(HttpMethod.POST, "/api/complaints/*/acts/*", ACTORS),
            door(HttpMethod.GET, "/api/complaints/*/handover.*", HANDLER, REVIEWER, DIRECTOR, CITY_BUREAU),
            door(HttpMethod.GET, "/api/complaints/**", READERS),
            door(HttpMethod.GET, "/api/attachments/**", READERS),
            door(HttpMethod.GET, "/api/search", READERS),
            new Door(null, "/api/**", Set.of(), null),
            // The pages themselves hold nothing secret.
            new Door(HttpMethod.GET, "/**", null, null),
            new Door(HttpMethod.HEAD, "/**", null, null),
            new Door(null, "/**", Set.of(), null));

    private Doors() {}

    private static Door all(String path) {
        return new Door(null, path, null, null);
    }

    private static Door door(String path, Role... roles) {
        return new Door(null, path, Set.of(roles), null);
    }

    private static Door door(String path, Set<Role> roles) {
        return new Door(null, path, roles, null);
    }

    private static Door door(HttpMethod method, String path, Role... roles) {
        return new Door(method, path, Set.of(roles), null);
    }

    private static Door door(HttpMethod method, String path, Set<Role> roles) {
        return new Door(method, path, roles, null);
    }

    private static Set<Role> and(Set<Role> some, Role... more) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    static void hang(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
        TABLE.forEach(door -> {
            var place = door.method() == null
                    ? registry.requestMatchers(door.path())
                    : registry.requestMatchers(door.method(), door.path());
            if (door.roles() == null) {
                place.permitAll();
            } else if (door.roles().isEmpty() && door.stage() == null) {
                place.denyAll();
            } else {
                place.hasAnyAuthority(authorities(door));
            }
        });
    }

    /// The doors for enterprises' own systems, which a token opens and no session does.
    static void hangForTokens(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry registry) {
        registry.requestMatchers(HttpMethod.GET, "/open/enterprise/v1/openapi.yaml")
                .permitAll();
        registry.requestMatchers("/open/enterprise/v1/**").hasAuthority(TokenFilter.AUTHORITY);
        registry.anyRequest().denyAll();
    }

    private static String[] authorities(Door door) {
        Set<Role> roles = door.roles() == null ? Set.of() : door.roles();
        return Stream.concat(
                        roles.stream().map(Role::authority),
                        Stream.ofNullable(door.stage()).map(Stage::authority))
                .toArray(String[]::new);
    }
}
