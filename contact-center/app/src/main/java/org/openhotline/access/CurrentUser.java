package org.openhotline.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.lifecycle.By;

/// Who is logged in. Controllers get it by `@AuthenticationPrincipal CurrentUser user`.
///
/// @param enterprise the enterprise that the person belongs to; null for the centre's own people
public record CurrentUser(
        String login,
        String name,
        Set<Role> roles,
        @Nullable String enterprise) implements Principal, Serializable {

    public CurrentUser {
        roles = Set.copyOf(roles);
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
}
