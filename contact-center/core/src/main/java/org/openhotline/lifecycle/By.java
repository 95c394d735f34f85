package org.openhotline.lifecycle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who acts, in which capacities, and (for people before a screen) which version of the complaint they had before their
/// eyes.
///
/// @param who a login name, a partner's code, or `system`
/// @param enterprise the enterprise that the person belongs to; such a person may only touch its own complaints
/// @param seenVersion refuses the act when the complaint has changed since; null when the act does not depend on it
public record By(
        String who,
        Set<Actor> as,
        @Nullable String enterprise,
        @Nullable Long seenVersion) {

    public static final By SYSTEM = new By("system", Set.of(Actor.SYSTEM), null, null);

    public By {
        as = Set.copyOf(as);
    }

    public static By staff(String login, Set<Actor> as) {
        return new By(login, as, null, null);
    }

    public static By enterprise(String login, String enterpriseCode) {
        return new By(login, Set.of(Actor.ENTERPRISE), enterpriseCode, null);
    }

    public static By complainant() {
        return new By("complainant", Set.of(Actor.COMPLAINANT), null, null);
    }

    public static By partner(String code) {
        return new By(code, Set.of(Actor.PARTNER), null, null);
    }

    public By having(@Nullable Long version) {
        return new By(who, as, enterprise, version);
    }
}
