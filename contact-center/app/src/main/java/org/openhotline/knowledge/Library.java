package org.openhotline.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.knowledge.Article.Content;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.OutboxMessage;

/// The one door to the knowledge base. What changes is told to the index in the same transaction.
final class Library {

    static final String INDEX = "knowledge";

    private final Articles articles;
    private final LivingTables tables;
    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    Library(Articles articles, LivingTables tables, Outbox outbox, UnitOfWork unitOfWork, Clock clock) {
        this.articles = articles;
        this.tables = tables;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /// Somebody else wrote a newer version.
    static final class WrittenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Nobody reviews what he wrote himself.
    static final class OwnWork extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// What may be told today.
    List<Article> inForce() {
        return articles.published().stream()
                .filter(article -> article.content().holdsOn(today()))
                .map(this::alive)
                .toList();
    }

    /// Everything that is published, in force or not yet or no more: for the index.
    List<Article> allPublished() {
        return articles.published().stream().map(this::alive).toList();
    }

    /// What somebody reads: the tables in it filled.
    Optional<Article> read(UUID id) {
        return articles.published(id).map(this::alive);
    }

    Optional<Article> latest(UUID id) {
        return articles.latest(id);
    }

    List<Article> allLatest() {
        return articles.latest();
    }

    List<Article> versions(UUID id) {
        return articles.versions(id);
    }

    List<Article> suggestedFor(String problem) {
        return articles.pinnedTo(problem).stream()
                .filter(article -> article.content().holdsOn(today()))
                .map(this::alive)
                .toList();
    }

    private Article alive(Article article) {
        return article.with(article.content().with(tables.fill(article.content().body())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Timing.ZONE);
    }

    /// A new article: a draft until somebody else has reviewed it.
    UUID begin(String slug, Content content, String author) {
        UUID id = UUID.randomUUID();
        unitOfWork.together(() -> {
            articles.add(id, slug);
            articles.write(id, 1, content, author, clock.instant());
        });
        return id;
    }

    /// A new version, read by others only after its review.
    ///
    /// @param seen the version that its author had before him
    /// @throws WrittenMeanwhile when there is a newer one
    void revise(UUID id, int seen, Content content, String author) {
        unitOfWork.together(() -> {
            if (!articles.next(id, seen)) {
                throw new WrittenMeanwhile();
            }
            articles.write(id, seen + 1, content, author, clock.instant());
        });
    }

    /// Reviews the newest version and publishes it.
    ///
    /// @throws OwnWork when the reviewer is its author
    /// @throws WrittenMeanwhile when `version` is not the newest
    void review(UUID id, int version, String reviewer) {
        unitOfWork.together(() -> {
            Article article = articles.latest(id)
                    .filter(latest -> latest.version() == version)
                    .orElseThrow(WrittenMeanwhile::new);
            if (article.author().equals(reviewer)) {
                throw new OwnWork();
            }
            if (article.reviewedBy() == null) {
                articles.review(id, version, reviewer, clock.instant());
            }
            articles.publish(id, version);
            tellTheIndex(id);
        });
    }

    void withdraw(UUID id) {
        unitOfWork.together(() -> {
            articles.withdraw(id);
            tellTheIndex(id);
        });
    }

    void pin(UUID id, List<String> problems, String who) {
        unitOfWork.together(() -> articles.pin(id, problems, who, clock.instant()));
    }

    /// What comes with the application is read at once, and shown as not yet reviewed.
    void layOut(String slug, Content content, List<String> pins, String author) {
        unitOfWork.together(() -> {
            UUID id = begin(slug, content, author);
            articles.publish(id, 1);
            articles.pin(id, pins, author, clock.instant());
            tellTheIndex(id);
        });
    }

    private void tellTheIndex(UUID id) {
        outbox.put(new OutboxMessage(UUID.randomUUID(), INDEX, id.toString(), "index", "{}"));
    }
}
