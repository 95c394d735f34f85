package org.openhotline.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.knowledge.Article.Category;
import org.openhotline.knowledge.Article.Certainty;
import org.openhotline.knowledge.Article.Content;
import org.openhotline.persistence.LaidOut;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Lays out the articles that come with the application (`knowledge/*.md`: a head of settings, then Markdown), each
/// once.
final class FirstArticles {

    private static final String SYSTEM = "system";

    private final LaidOut laidOut;
    private final Library library;
    private final UnitOfWork unitOfWork;

    FirstArticles(LaidOut laidOut, Library library, UnitOfWork unitOfWork) {
        this.laidOut = laidOut;
        this.library = library;
        this.unitOfWork = unitOfWork;
    }

    record Shipped(String slug, Content content, List<String> pins) {}

    @EventListener(ApplicationReadyEvent.class)
    void layOut() {
        for (Shipped article : shipped()) {
            unitOfWork.together(() -> {
                if (laidOut.firstTime("article/" + article.slug())) {
                    library.layOut(article.slug(), article.content(), article.pins(), SYSTEM);
                }
            });
        }
    }

    static List<Shipped> shipped() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/knowledge/*.md"))
                    .map(FirstArticles::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Shipped read(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            int end = text.indexOf("\n---\n");
            Map<String, Object> head =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(text.substring("---\n".length(), end));
            String name = String.valueOf(file.getFilename());
            return new Shipped(
                    name.substring(0, name.length() - ".md".length()),
                    content(head, text.substring(end + "\n---\n".length()).strip()),
                    texts(head.get("problems")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Content content(Map<String, Object> head, String body) {
        return new Content(
                String.valueOf(head.get("title")),
                Category.valueOf(String.valueOf(head.get("category"))),
                texts(head.get("tags")),
                body,
                String.valueOf(head.get("source")),
                Certainty.valueOf(String.valueOf(head.get("certainty"))),
                null,
                null,
                "随系统提供");
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
