package org.openhotline.access;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// To whom a complaint may be given to work on, and who may be named in a note.
@Component
public class Handlers {

    private static final Set<Role> WORKING = EnumSet.of(Role.INTAKE, Role.HANDLER, Role.MEDIATOR, Role.REVIEWER);
    private static final Set<Role> NAMED = EnumSet.of(
            Role.INTAKE, Role.HANDLER, Role.CALLBACK, Role.MEDIATOR, Role.QUALITY, Role.REVIEWER, Role.DIRECTOR);

    private final Users users;

    Handlers(Users users) {
        this.users = users;
    }

    /// Whether this login belongs to somebody of the centre who works on complaints, and is active.
    public boolean include(String login) {
        return users.active(WORKING).containsKey(login);
    }

    /// Login to display name of everybody of the centre who is active.
    public Map<String, String> names() {
        return users.active(NAMED);
    }
}
