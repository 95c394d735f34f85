package org.openhotline.knowledge;

import java.util.List;
import java.util.UUID;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.desk.Refused;
import org.openhotline.knowledge.ArticleViews.Page;
import org.openhotline.knowledge.ArticleViews.Row;
import org.openhotline.knowledge.Library.OwnWork;
import org.openhotline.knowledge.Library.WrittenMeanwhile;
import org.openhotline.reference.CodeTables;
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

/// Writing the knowledge base: handlers and reviewers write, a reviewer who is not the author publishes.
@RestController
@RequestMapping("/api/knowledge")
final class EditorPages {

    private final Library library;
    private final CodeTables codes;

    EditorPages(Library library, CodeTables codes) {
        this.library = library;
        this.codes = codes;
    }

    /// The newest version of every article, drafts and withdrawn ones included.
    @GetMapping("/desk")
    List<Row> desk(@AuthenticationPrincipal CurrentUser user) {
        return library.allLatest().stream().map(ArticleViews::row).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Page begin(@AuthenticationPrincipal CurrentUser user, @RequestBody ArticleReader written) {
        String slug = "a-" + UUID.randomUUID().toString().substring(0, 13);
        return page(library.begin(slug, written.content(), user.login()));
    }

    @PutMapping("/{id}")
    Page revise(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id, @RequestBody ArticleReader written) {
        page(id);
        try {
            library.revise(id, written.seenVersion(), written.content(), user.login());
        } catch (WrittenMeanwhile newer) {
            throw Refused.conflict("这篇文章刚有了新的版本，请查看最新内容后再改。");
        }
        return page(id);
    }

    record Version(int version) {}

    @PostMapping("/{id}/review")
    Page review(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id, @RequestBody Version seen) {
        page(id);
        try {
            library.review(id, seen.version(), user.login());
        } catch (OwnWork own) {
            throw Refused.notAllowed("自己写的文章由另一位审核人员审核后发布。");
        } catch (WrittenMeanwhile newer) {
            throw Refused.conflict("这篇文章刚有了新的版本，请查看最新内容后再审核。");
        }
        return page(id);
    }

    @PostMapping("/{id}/withdrawal")
    Page withdraw(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id) {
        page(id);
        library.withdraw(id);
        return page(id);
    }

    record Pins(List<String> problems) {}

    @PutMapping("/{id}/pins")
    Page pin(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id, @RequestBody Pins pins) {
        page(id);
        List<Fault> faults = pins.problems().stream()
                .filter(problem -> codes.problem(problem).isEmpty())
                .map(problem -> new Fault("problems", "unknown-code", "没有问题类型 " + problem))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        library.pin(id, pins.problems(), user.login());
        return page(id);
    }

    private Page page(UUID id) {
        return library.latest(id).map(ArticleViews::page).orElseThrow(Refused::notThere);
    }
}
