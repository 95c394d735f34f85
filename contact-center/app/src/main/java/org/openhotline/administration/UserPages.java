package org.openhotline.administration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.access.SecurityOffice;
import org.openhotline.administration.Refusals.Faulty;
import org.openhotline.administration.Refusals.NotThere;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Region;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Users: who there is, what they may, and how they get in again.
@RestController
@RequestMapping("/api/admin/users")
final class UserPages {

    private final SecurityOffice office;
    private final CodeTables codes;

    UserPages(SecurityOffice office, CodeTables codes) {
        this.office = office;
        this.codes = codes;
    }

    record UserView(
            String login,
            String name,
            Set<Role> roles,
            @Nullable String enterprise,
            @Nullable String city,
            @Nullable String unit,
            boolean active,
            boolean mustChangePassword,
            boolean secondFactor,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastLoginAt,
            @Nullable Instant createdAt) {

        static UserView of(SecurityOffice.Account account) {
            CurrentUser who = account.who();
            return new UserView(
                    who.login(),
                    who.name(),
                    who.roles(),
                    who.enterprise(),
                    who.city(),
                    who.unit(),
                    account.active(),
                    account.mustChangePassword(),
                    account.secondFactor(),
                    account.lockedUntil(),
                    account.lastLoginAt(),
                    account.createdAt());
        }
    }

    @GetMapping
    List<UserView> all() {
        return office.all().stream().map(UserView::of).toList();
    }

    /// @param login of a new user; of an old one it stands in the address
    record Wish(
            @Nullable String login,
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable String enterprise,
            @Nullable String city,
            @Nullable String unit) {

        CurrentUser as(String whose) {
            return new CurrentUser(
                    whose,
                    name == null ? "" : name.strip(),
                    roles == null ? Set.of() : roles,
                    some(enterprise),
                    some(city),
                    some(unit));
        }

        private static @Nullable String some(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /// @param password for the next login, shown once
    record OneTime(String login, String password) {

        @Override
        public String toString() {
            return "OneTime[" + login + "]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OneTime create(@AuthenticationPrincipal CurrentUser user, @RequestBody Wish wish) {
        String login = wish.login() == null ? "" : wish.login().strip();
        return new OneTime(login, office.create(known(wish.as(login)), user.login()));
    }

    @PutMapping("/{login}")
    UserView change(@AuthenticationPrincipal CurrentUser user, @PathVariable String login, @RequestBody Wish wish) {
        return after(login, () -> office.change(known(wish.as(login)), user.login()));
    }

    @PostMapping("/{login}/deactivation")
    UserView deactivate(@AuthenticationPrincipal CurrentUser user, @PathVariable String login) {
        return after(login, () -> office.setActive(login, false, user.login()));
    }

    @PostMapping("/{login}/activation")
    UserView activate(@AuthenticationPrincipal CurrentUser user, @PathVariable String login) {
        return after(login, () -> office.setActive(login, true, user.login()));
    }

    @PostMapping("/{login}/unlocking")
    UserView unlock(@AuthenticationPrincipal CurrentUser user, @PathVariable String login) {
        return after(login, () -> office.unlock(login, user.login()));
    }

    @PostMapping("/{login}/password")
    OneTime resetPassword(@AuthenticationPrincipal CurrentUser user, @PathVariable String login) {
        found(login);
        return new OneTime(login, office.resetPassword(login, user.login()));
    }

    @PostMapping("/{login}/second-factor-reset")
    UserView resetSecondFactor(@AuthenticationPrincipal CurrentUser user, @PathVariable String login) {
        return after(login, () -> office.resetSecondFactor(login, user.login()));
    }

    /// How somebody stands after this was done; nothing is done when there is no such user.
    private UserView after(String login, Runnable work) {
        var _ = found(login);
        work.run();
        return found(login);
    }

    private UserView found(String login) {
        return office.find(login).map(UserView::of).orElseThrow(NotThere::new);
    }

    private CurrentUser known(CurrentUser who) {
        String enterprise = who.enterprise();
        String city = who.city();
        if (enterprise != null && codes.enterprise(enterprise).isEmpty()) {
            throw new Faulty("没有这家企业。");
        }
        if (city != null && codes.region(city).filter(Region::isCity).isEmpty()) {
            throw new Faulty("没有这个市州。");
        }
        if (who.unit() != null && who.unit().length() > 60) {
            throw new Faulty("责任单位不超过 60 字。");
        }
        return who;
    }
}
