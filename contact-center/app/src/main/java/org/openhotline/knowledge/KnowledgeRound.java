package org.openhotline.knowledge;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.Outbox.Claimed;
import org.openhotline.outbox.Outbox.Sent;
import org.openhotline.search.ArticleDocument;
import org.openhotline.search.ArticleIndex;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps the index of articles up with the database. At the start, and whenever the server was away, it is given all.
final class KnowledgeRound {

    private static final int MOST = 50;
    private static final Duration WHILE_AWAY = Duration.ofSeconds(2);

    private final ArticleIndex index;
    private final Library library;
    private final Outbox outbox;
    private boolean filled;

    KnowledgeRound(ArticleIndex index, Library library, Outbox outbox) {
        this.index = index;
        this.library = library;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelay = 500)
    synchronized void round() {
        if (!filled) {
            filled = index.fill(library.allPublished().stream()
                    .map(KnowledgeRound::document)
                    .toList());
        }
        while (filled && outbox.sendDue(Library.INDEX, MOST, this::send) == MOST) {
            // The next batch is waiting.
        }
    }

    private Sent send(Claimed message) {
        UUID id = UUID.fromString(message.orderKey());
        boolean taken = library.read(id)
                .map(article -> index.put(List.of(document(article))))
                .orElseGet(() -> index.remove(id.toString()));
        filled = taken;
        return taken ? new Sent.Taken() : new Sent.TryAgain(WHILE_AWAY, "search is away");
    }

    private static ArticleDocument document(Article article) {
        var content = article.content();
        return new ArticleDocument(
                article.id().toString(), content.title(), content.tags(), PlainWords.of(content.body()));
    }
}
