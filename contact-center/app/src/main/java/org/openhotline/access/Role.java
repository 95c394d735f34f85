package org.openhotline.access;

import java.util.EnumSet;
import java.util.Set;
import org.openhotline.lifecycle.Actor;

/// What a user is at work (handbook 8); each role acts in one or more capacities of the lifecycle table.
public enum Role {
    INTAKE,
    HANDLER,
    CALLBACK,
    MEDIATOR,
    /// Listens to calls and looks at complaints; acts on none.
    QUALITY,
    REVIEWER,
    /// Sees everything of the centre, and supervises.
    DIRECTOR,
    /// Sees its own complaints since they were forwarded; of one city where the account belongs to a city.
    ENTERPRISE,
    /// A city's postal administration: sees its own city, and acknowledges what is handed over to it.
    CITY_BUREAU,
    /// Reads the audit log; sees no complaint.
    AUDITOR,
    /// Looks after machines and settings; touches no complaint and no user.
    SYSTEM_ADMIN,
    /// Looks after users, roles and sessions; touches no complaint and no machine.
    SECURITY_ADMIN,
    /// Looks after the audit log: reads and verifies it.
    AUDIT_ADMIN;

    /// These are held alone: nobody supervises himself.
    private static final Set<Role> SEPARATE =
            EnumSet.of(ENTERPRISE, CITY_BUREAU, AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /// The three administrators of graded protection, level 3.
    public static final Set<Role> ADMINISTRATORS = Set.copyOf(EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN));

    /// The capacities in which somebody of this role acts.
    public Set<Actor> actors() {
        return switch (this) {
            case INTAKE -> Set.of(Actor.INTAKE);
            case HANDLER -> Set.of(Actor.HANDLER);
            case CALLBACK -> Set.of(Actor.CALLBACK);
            case MEDIATOR -> Set.of(Actor.MEDIATOR);
            case REVIEWER -> Set.of(Actor.REVIEWER);
            case DIRECTOR -> Set.of(Actor.DIRECTOR);
            case ENTERPRISE -> Set.of(Actor.ENTERPRISE);
            case CITY_BUREAU -> Set.of(Actor.CITY_BUREAU);
            case QUALITY, AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> Set.of();
        };
    }

    /// Whether one person may hold all of these.
    public static boolean mayBeHeldTogether(Set<Role> roles) {
        return !roles.isEmpty() && (roles.size() == 1 || roles.stream().noneMatch(SEPARATE::contains));
    }

    /// How Spring Security knows it.
    String authority() {
        return "ROLE_" + name();
    }
}
