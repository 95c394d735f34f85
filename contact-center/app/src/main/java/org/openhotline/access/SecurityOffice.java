package org.openhotline.access;

import static org.openhotline.audit.AuditAct.PASSWORD_RESET;
import static org.openhotline.audit.AuditAct.ROLES_CHANGED;
import static org.openhotline.audit.AuditAct.SECOND_FACTOR_RESET;
import static org.openhotline.audit.AuditAct.SESSION_ENDED;
import static org.openhotline.audit.AuditAct.USER_ACTIVATED;
import static org.openhotline.audit.AuditAct.USER_CHANGED;
import static org.openhotline.audit.AuditAct.USER_CREATED;
import static org.openhotline.audit.AuditAct.USER_DEACTIVATED;
import static org.openhotline.audit.AuditAct.USER_UNLOCKED;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.UnitOfWork;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Where users are looked after. Whatever changes what somebody may do ends the sessions in which it was otherwise;
/// nobody decides about himself.
public final class SecurityOffice {

    /// Without letters and digits that are mistaken for each other when they are read out.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 14;

    private final Users users;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecurityOffice(
            Users users,
            SecondFactor secondFactor,
            Sessions sessions,
            PasswordEncoder passwords,
            UnitOfWork unitOfWork,
            AuditLog audit,
            Clock clock) {
        this.users = users;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.passwords = passwords;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    /// A user as the security administrator sees it.
    public record Account(
            CurrentUser who,
            boolean active,
            boolean mustChangePassword,
            boolean secondFactor,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastLoginAt,
            @Nullable Instant createdAt) {}

    /// Why something was not done; the message is for the page.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    public List<Account> all() {
        Instant now = clock.instant();
        return users.all().stream().map(user -> account(user, now)).toList();
    }

    public Optional<Account> find(String login) {
        return users.any(login).map(user -> account(user, clock.instant()));
    }

    private static Account account(Users.User user, Instant now) {
        Instant locked = user.lockedUntil();
        return new Account(
                user.who(),
                user.active(),
                user.mustChangePassword(),
                user.secondFactor(),
                locked == null || locked.isBefore(now) ? null : locked,
                user.lastLoginAt(),
                user.createdAt());
    }

    /// @return the password for the first login, which is told once and must be changed then
    public String create(CurrentUser who, String by) {
        check(who);
        String password = newPassword();
        unitOfWork.together(() -> {
            if (users.exists(who.login())) {
                throw new Refused("用户名已存在，请换一个。");
            }
            users.add(who, passwords.encode(password), true, by);
            note(by, USER_CREATED, who.login(), null, written(who));
        });
        return password;
    }

    /// Name, roles and scope.
    public void change(CurrentUser who, String by) {
        check(who);
        unitOfWork.together(() -> {
            CurrentUser before = forChange(who.login(), by).who();
            boolean other = !before.roles().equals(who.roles());
            if (other) {
                stays(before, who.is(Role.SECURITY_ADMIN));
            }
            users.change(who);
            note(by, other ? ROLES_CHANGED : USER_CHANGED, who.login(), written(before), written(who));
        });
        sessions.endAll(who.login());
    }

    public void setActive(String login, boolean active, String by) {
        unitOfWork.together(() -> {
            CurrentUser who = forChange(login, by).who();
            stays(who, active);
            users.setActive(login, active);
            note(by, active ? USER_ACTIVATED : USER_DEACTIVATED, login, null, null);
        });
        sessions.endAll(login);
    }

    public void unlock(String login, String by) {
        unitOfWork.together(() -> {
            forChange(login, by);
            users.unlock(login);
            note(by, USER_UNLOCKED, login, null, null);
        });
    }

    /// @return the password for the next login, which is told once and must be changed then
    public String resetPassword(String login, String by) {
        String password = newPassword();
        unitOfWork.together(() -> {
            forChange(login, by);
            users.setPassword(login, passwords.encode(password), true, clock.instant());
            users.unlock(login);
            note(by, PASSWORD_RESET, login, null, null);
        });
        sessions.endAll(login);
        return password;
    }

    public void resetSecondFactor(String login, String by) {
        unitOfWork.together(() -> {
            forChange(login, by);
            secondFactor.reset(login);
            note(by, SECOND_FACTOR_RESET, login, null, null);
        });
        sessions.endAll(login);
    }

    /// @return whether there was such a session
    public boolean endSession(String login, String handle, String by) {
        boolean ended = sessions.end(login, handle);
        if (ended) {
            note(by, SESSION_ENDED, login, null, null);
        }
        return ended;
    }

    private Users.User forChange(String login, String by) {
        if (login.equals(by)) {
            throw new Refused("不能修改自己的账号，请由另一位安全管理员办理。");
        }
        return users.anyForChange(login).orElseThrow(() -> new Refused("没有这个用户。"));
    }

    /// Somebody must be left who can let the others in.
    private void stays(CurrentUser who, boolean remains) {
        boolean last = who.is(Role.SECURITY_ADMIN)
                && !remains
                && users.all().stream()
                        .filter(user -> user.active() && user.who().is(Role.SECURITY_ADMIN))
                        .allMatch(user -> user.who().login().equals(who.login()));
        if (last) {
            throw new Refused("这是最后一位安全管理员，不能停用或改岗。");
        }
    }

    private static void check(CurrentUser who) {
        if (!who.login().matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw new Refused("用户名由 2 至 40 个小写字母、数字、点、横线组成。");
        }
        if (who.name().isBlank() || who.name().length() > 40) {
            throw new Refused("请填写姓名（不超过 40 字）。");
        }
        if (!Role.mayBeHeldTogether(who.roles())) {
            throw new Refused("企业、市州局、审计和三类管理员须单独设岗，不能兼任其他岗位。");
        }
        if (who.is(Role.ENTERPRISE) != (who.enterprise() != null)) {
            throw new Refused("企业账号须选择企业，其他岗位不选。");
        }
        if (who.is(Role.CITY_BUREAU) ? who.city() == null : who.city() != null && !who.is(Role.ENTERPRISE)) {
            throw new Refused("市州局账号须选择市州；除市州局和企业外，其他岗位不选。");
        }
        if (who.unit() != null && !who.is(Role.ENTERPRISE)) {
            throw new Refused("责任单位只用于企业账号。");
        }
    }

    private void note(String by, AuditAct act, String login, @Nullable String was, @Nullable String became) {
        audit.write(by, AuditNote.of(act).about("USER", login).changed(was, became));
    }

    private static String written(CurrentUser who) {
        return who.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","))
                + " " + Objects.requireNonNullElse(who.enterprise(), "-")
                + " " + Objects.requireNonNullElse(who.city(), "-")
                + " " + Objects.requireNonNullElse(who.unit(), "-");
    }

    private String newPassword() {
        String password = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
        return PasswordRules.faultOf("", password + "-").isEmpty() ? password + "-" : newPassword();
    }
}
