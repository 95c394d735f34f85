package org.openhotline.access;

import java.util.Set;
import org.openhotline.lifecycle.Actor;

/// What a user is at work; each role acts in one or more capacities of the lifecycle table.
public enum Role {
    INTAKE,
    HANDLER,
    CALLBACK,
    REVIEWER,
    DIRECTOR,
    ENTERPRISE,
    /// Looks after users and machines; touches no complaint.
    ADMIN;

    /// The capacities in which somebody of this role acts.
    public Set<Actor> actors() {
        return switch (this) {
            case INTAKE -> Set.of(Actor.INTAKE);
            case HANDLER -> Set.of(Actor.HANDLER, Actor.MEDIATOR);
            case CALLBACK -> Set.of(Actor.CALLBACK);
            case REVIEWER -> Set.of(Actor.REVIEWER);
            case DIRECTOR -> Set.of(Actor.DIRECTOR);
            case ENTERPRISE -> Set.of(Actor.ENTERPRISE);
            case ADMIN -> Set.of();
        };
    }
}
