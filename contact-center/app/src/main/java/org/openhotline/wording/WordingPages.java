package org.openhotline.wording;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.desk.Refused;
import org.openhotline.wording.TextModule.Topic;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Lists and keeps text modules: everybody their own, reviewers those of the centre.
@RestController
@RequestMapping("/api/wording")
final class WordingPages {

    private final TextModules modules;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final Clock clock;

    WordingPages(TextModules modules, UnitOfWork unitOfWork, AuditLog audit, Clock clock) {
        this.modules = modules;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    record Wanted(
            @Nullable Boolean shared,
            @Nullable String shortcut,
            @Nullable String title,
            @Nullable Topic topic,
            @Nullable String text,
            @Nullable Long version) {

        boolean isShared() {
            return Boolean.TRUE.equals(shared);
        }

        long seenVersion() {
            return version == null ? 0 : version;
        }
    }

    record View(
            UUID id,
            boolean shared,
            String shortcut,
            String title,
            Topic topic,
            String text,
            long version,
            String changedBy,
            Instant changedAt) {

        static View of(TextModule module) {
            return new View(
                    module.id(),
                    module.owner() == null,
                    module.shortcut(),
                    module.title(),
                    module.topic(),
                    module.text(),
                    module.version(),
                    module.changedBy(),
                    module.changedAt());
        }
    }

    @GetMapping
    List<View> mine(@AuthenticationPrincipal CurrentUser user) {
        return modules.of(user.login()).stream().map(View::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View add(@AuthenticationPrincipal CurrentUser user, @RequestBody Wanted wanted) {
        if (wanted.isShared()) {
            looksAfterTheShared(user);
        }
        TextModule module = module(user, UUID.randomUUID(), wanted.isShared() ? null : user.login(), wanted, 1);
        unitOfWork.together(() -> {
            modules.add(module);
            note(user, null, module);
        });
        return View.of(module);
    }

    @PutMapping("/{id}")
    View change(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id, @RequestBody Wanted wanted) {
        TextModule stored = own(user, id);
        TextModule module = module(user, id, stored.owner(), wanted, wanted.seenVersion() + 1);
        unitOfWork.together(() -> {
            if (!modules.save(module)) {
                throw Refused.conflict("这条常用语刚被他人改动，请查看最新内容后再改。");
            }
            note(user, stored, module);
        });
        return View.of(module);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        TextModule stored = own(user, id);
        unitOfWork.together(() -> {
            modules.remove(id);
            note(user, stored, null);
        });
    }

    /// What everybody puts in is everybody's business; one's own is not.
    private void note(CurrentUser user, @Nullable TextModule before, @Nullable TextModule after) {
        TextModule either = after == null ? before : after;
        if (either != null && either.owner() == null) {
            audit.write(
                    user.login(),
                    AuditNote.of(AuditAct.SETTING_CHANGED)
                            .about("TEMPLATE", either.id().toString())
                            .changed(words(before), words(after)));
        }
    }

    private static @Nullable String words(@Nullable TextModule module) {
        return module == null ? null : module.title() + ": " + module.text();
    }

    /// Somebody else's personal one is not there.
    private TextModule own(CurrentUser user, UUID id) {
        TextModule module = modules.find(id).orElseThrow(Refused::notThere);
        if (module.owner() == null) {
            looksAfterTheShared(user);
        } else if (!module.owner().equals(user.login())) {
            throw Refused.notThere();
        }
        return module;
    }

    private static void looksAfterTheShared(CurrentUser user) {
        if (!user.is(Role.REVIEWER)) {
            throw Refused.notAllowed("公用常用语由审核人员维护；您可以另存为个人常用语。");
        }
    }

    private TextModule module(CurrentUser user, UUID id, @Nullable String owner, Wanted wanted, long version) {
        String shortcut = text(wanted.shortcut()).strip();
        String title = text(wanted.title()).strip();
        String text = text(wanted.text()).strip();
        List<Fault> faults = new ArrayList<>(TextModule.faultsOf(shortcut, title, text));
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        Topic topic = wanted.topic() == null ? Topic.OTHER : wanted.topic();
        return new TextModule(id, owner, shortcut, title, topic, text, version, user.login(), clock.instant());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
