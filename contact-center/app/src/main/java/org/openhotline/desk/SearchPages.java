package org.openhotline.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.desk.Problems.SearchAway;
import org.openhotline.search.ComplaintQuery;
import org.openhotline.search.ComplaintSearch;
import org.openhotline.search.Excerpt;
import org.openhotline.search.Facet;
import org.openhotline.search.Hit;
import org.openhotline.search.SearchOutcome;
import org.openhotline.search.Sought;
import org.openhotline.vault.Tokens;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The one box: words, a piece of a waybill, a phone suffix, a number; narrowed and counted.
@RestController
final class SearchPages {

    private final ComplaintSearch search;
    private final Complaints complaints;
    private final ComplaintViews views;
    private final Tokens tokens;

    SearchPages(ComplaintSearch search, Complaints complaints, ComplaintViews views, Tokens tokens) {
        this.search = search;
        this.complaints = complaints;
        this.views = views;
        this.tokens = tokens;
    }

    record FoundRow(ComplaintViews.Row row, List<Excerpt> highlight) {}

    record Found(List<FoundRow> rows, @Nullable String next, long total, Map<String, Map<String, Long>> counts) {}

    @GetMapping("/api/search")
    Found find(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Set<String> state,
            @RequestParam(required = false) @Nullable Set<String> problem,
            @RequestParam(required = false) @Nullable Set<String> enterprise,
            @RequestParam(required = false) @Nullable Set<String> city,
            @RequestParam(required = false) @Nullable String after) {
        ComplaintQuery query = q.isBlank() ? ComplaintQuery.of() : ComplaintQuery.of(box(q));
        Map<Facet, @Nullable Set<String>> chosen = new EnumMap<>(Facet.class);
        chosen.put(Facet.STATE, state);
        chosen.put(Facet.TYPE, problem);
        chosen.put(Facet.ENTERPRISE, enterprise);
        chosen.put(Facet.CITY, city);
        for (var one : chosen.entrySet()) {
            Set<String> values = one.getValue();
            query = values == null ? query : query.only(one.getKey(), values);
        }
        query = query.within(Sight.scope(user));
        return switch (search.find(query.page(after, ComplaintQuery.USUAL_PAGE))) {
            case SearchOutcome.Found found -> shown(found, user);
            case SearchOutcome.SearchUnavailable _ -> throw new SearchAway();
            case SearchOutcome.Refused refused -> throw new InvalidForm(refused.faults());
        };
    }

    private Sought.Box box(String typed) {
        return new Sought.Box(typed, tokens.typed(typed).map(Set::of).orElse(Set.of()));
    }

    /// Rows are read from the database: the index tells what to show, not how it stands.
    private Found shown(SearchOutcome.Found found, CurrentUser user) {
        List<FoundRow> rows =
                found.hits().stream().flatMap(hit -> row(hit, user).stream()).toList();
        return new Found(
                rows,
                found.next(),
                found.total(),
                Map.of(
                        "state", count(found, Facet.STATE),
                        "problem", count(found, Facet.TYPE),
                        "enterprise", count(found, Facet.ENTERPRISE),
                        "city", count(found, Facet.CITY)));
    }

    private List<FoundRow> row(Hit hit, CurrentUser user) {
        return complaints
                .find(hit.number())
                .filter(complaint -> Sight.sees(user, complaint))
                .map(complaint -> new FoundRow(
                        views.row(complaint, user),
                        hit.excerpts().stream().map(Excerpt::masked).toList()))
                .stream()
                .toList();
    }

    private static Map<String, Long> count(SearchOutcome.Found found, Facet facet) {
        return found.counts().getOrDefault(facet, Map.of());
    }
}
