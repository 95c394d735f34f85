package org.openhotline.access;

import java.util.Set;
import org.openhotline.HotlineSettings;
import org.openhotline.setting.Settings;

/// The rules for logins: what the security administrator has set, else what `application.yml` says. Read at each login,
/// so a change needs no restart.
public final class SecurityRulesInForce {

    private final Settings settings;
    private final SecurityRules usual;

    SecurityRulesInForce(Settings settings, HotlineSettings hotline) {
        this.settings = settings;
        var login = hotline.login();
        // A trial lets people in with a password; in earnest the administrators need more (graded protection, level 3).
        Set<Role> careful = hotline.trial() ? Set.of() : Role.ADMINISTRATORS;
        usual = new SecurityRules(
                careful,
                (int) login.idle().toMinutes(),
                (int) login.idleOfAdministrators().toMinutes(),
                login.sessionsEach(),
                login.failures(),
                (int) login.lockedFor().toMinutes());
    }

    public SecurityRules now() {
        return settings.find(SecurityRules.NAME, SecurityRules.class).orElse(usual);
    }

    public void set(SecurityRules rules, String who) {
        settings.set(SecurityRules.NAME, rules, who);
    }
}
