package org.openhotline.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.lifecycle.By;

/// Who is logged in. Controllers get it by `@AuthenticationPrincipal CurrentUser user`.
///
/// @param enterprise the enterprise that the person belongs to; null for everybody else
/// @param city the city to which a city bureau, or an enterprise's sub-account, is bound; null for all cities
/// @param unit the responsible unit of an enterprise for which the person answers; binds nothing
public record CurrentUser(
        String login,
        String name,
        Set<Role> roles,
        @Nullable String enterprise,
        @Nullable String city,
        @Nullable String unit)
        implements Principal, Serializable {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    public CurrentUser(String login, String name, Set<Role> roles, @Nullable String enterprise) {
        this(login, name, roles, enterprise, null, null);
    }

    @Override
    public String getName() {
        return login;
    }

    /// How this person acts on a complaint.
    public By by() {
        return by(null);
    }

    /// How this person acts on a complaint that was seen in this version.
    public By by(@Nullable Long seenVersion) {
        var actors = roles.stream().flatMap(role -> role.actors().stream()).collect(Collectors.toSet());
        return new By(login, actors, enterprise, seenVersion);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Set<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }
}
