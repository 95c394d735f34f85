package org.openhotline.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// To whom a complaint may be given to work on.
@Component
public class Handlers {

    private static final Set<Role> WORKING = EnumSet.of(Role.INTAKE, Role.HANDLER, Role.MEDIATOR, Role.REVIEWER);

    private final Users users;

    Handlers(Users users) {
        this.users = users;
    }

    /// Whether this login belongs to somebody of the centre who works on complaints, and is active.
    public boolean include(String login) {
        return WORKING.stream().anyMatch(role -> users.names(null, role).containsKey(login));
    }
}
