package org.openhotline.similar;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PhoneNumber;
import org.openhotline.search.SimilarTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds earlier complaints while one is typed. The database answers for waybill and person; the search server for the
/// words, if it does so in time: nobody waits for it.
public final class SimilarComplaints implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimilarComplaints.class);
    private static final int MOST = 20;

    private final KnownCases cases;
    private final SimilarTexts texts;
    private final Duration patience;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    SimilarComplaints(KnownCases cases, SimilarTexts texts, Duration patience) {
        this.cases = cases;
        this.texts = texts;
        this.patience = patience;
    }

    /// Why a complaint is shown, the weightiest first.
    public enum Reason {
        SAME_WAYBILL,
        SAME_PERSON,
        SIMILAR_TEXT
    }

    /// What is known so far; null is not known.
    ///
    /// @param not the complaint that is being worked on, which is not like itself
    public record Question(
            @Nullable String waybill,
            @Nullable PhoneNumber phone,
            @Nullable IdNumber idNumber,
            @Nullable String text,
            @Nullable ComplaintNumber not) {}

    public record Alike(ComplaintNumber number, Set<Reason> reasons) {}

    /// @param textSearched false when the search server did not answer in time: there may be more
    public record Answer(List<Alike> alike, boolean textSearched) {}

    public Answer find(Question question) {
        String text = question.text();
        long begun = System.nanoTime();
        Future<Optional<List<ComplaintNumber>>> words =
                asking.submit(() -> text == null ? Optional.of(List.of()) : texts.like(text, MOST));
        Map<ComplaintNumber, Set<Reason>> found = new LinkedHashMap<>();
        if (question.waybill() != null) {
            note(found, cases.withWaybill(question.waybill(), MOST), Reason.SAME_WAYBILL);
        }
        note(found, cases.of(question.phone(), question.idNumber(), MOST), Reason.SAME_PERSON);
        var told = inTime(words, patience.minusNanos(System.nanoTime() - begun));
        note(found, told.orElse(List.of()), Reason.SIMILAR_TEXT);
        if (question.not() != null) {
            found.remove(question.not());
        }
        return new Answer(ordered(found), told.isPresent());
    }

    private static void note(Map<ComplaintNumber, Set<Reason>> found, List<ComplaintNumber> numbers, Reason reason) {
        numbers.forEach(number ->
                found.computeIfAbsent(number, _ -> EnumSet.noneOf(Reason.class)).add(reason));
    }

    private static Optional<List<ComplaintNumber>> inTime(
            Future<Optional<List<ComplaintNumber>>> words, Duration left) {
        try {
            return words.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            boolean _ = words.cancel(true);
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.error("similar texts could not be asked for", failed.getCause());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// The weightiest reason first; of the same, in the order found: the newest, or the most alike.
    private static List<Alike> ordered(Map<ComplaintNumber, Set<Reason>> found) {
        return found.entrySet().stream()
                .map(entry -> new Alike(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(SimilarComplaints::rank))
                .toList();
    }

    private static int rank(Alike alike) {
        int missing = 0;
        for (Reason reason : Reason.values()) {
            missing = missing * 2 + (alike.reasons().contains(reason) ? 0 : 1);
        }
        return missing;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
