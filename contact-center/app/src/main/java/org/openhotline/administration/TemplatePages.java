package org.openhotline.administration;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.administration.Refusals.Faulty;
import org.openhotline.administration.Refusals.NotThere;
import org.openhotline.setting.TextTemplates;
import org.openhotline.setting.TextTemplates.Kind;
import org.openhotline.setting.TextTemplates.Template;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Text templates: looked after by the system administrator, read by the centre.
@RestController
final class TemplatePages {

    private final TextTemplates templates;

    TemplatePages(TextTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/api/templates")
    List<Template> inUse() {
        return templates.inUse();
    }

    @GetMapping("/api/admin/settings/templates")
    List<Template> all() {
        return templates.all();
    }

    record Wish(
            @Nullable Kind kind,
            @Nullable String title,
            @Nullable String body,
            boolean active) {}

    @PostMapping("/api/admin/settings/templates")
    @ResponseStatus(HttpStatus.CREATED)
    List<Template> add(@AuthenticationPrincipal CurrentUser user, @RequestBody Wish wish) {
        return keep(UUID.randomUUID(), wish, user);
    }

    @PutMapping("/api/admin/settings/templates/{id}")
    List<Template> change(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id, @RequestBody Wish wish) {
        if (templates.all().stream().noneMatch(template -> template.id().equals(id))) {
            throw new NotThere();
        }
        return keep(id, wish, user);
    }

    private List<Template> keep(UUID id, Wish wish, CurrentUser user) {
        String title = Objects.requireNonNullElse(wish.title(), "").strip();
        String body = Objects.requireNonNullElse(wish.body(), "").strip();
        Kind kind = wish.kind();
        if (kind == null || title.isEmpty() || title.length() > 60 || body.isEmpty() || body.length() > 2_000) {
            throw new Faulty("请选择用途，标题 1 至 60 字，正文 1 至 2000 字。");
        }
        try {
            templates.keep(id, kind, title, body, wish.active(), user.login());
        } catch (DuplicateKeyException twice) {
            throw new Faulty("同一用途下已有这个标题。");
        }
        return templates.all();
    }
}
