package org.openhotline.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The names of those who work here, so that pages show a person and not a login.
@RestController
class Colleagues {

    private final Users users;

    Colleagues(Users users) {
        this.users = users;
    }

    /// An enterprise is told its own people only.
    ///
    /// @param active only those who hold this role now, e.g. to choose a handler
    @GetMapping("/api/colleagues")
    Map<String, String> names(
            @AuthenticationPrincipal CurrentUser who, @RequestParam(required = false) @Nullable Role active) {
        return users.names(who.enterprise(), active);
    }
}
