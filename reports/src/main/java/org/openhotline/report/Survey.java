package org.openhotline.report;

import java.util.List;
import java.util.Map;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;

/// The callbacks that asked for satisfaction in the period, and their answers to the two questions.
///
/// @param planned callbacks of the period
/// @param outcomes how the finished ones ended
/// @param pending those that still go on
/// @param reasons why people were not satisfied, as told, most often first
public record Survey(
        long planned,
        Map<CallbackOutcome, Long> outcomes,
        long pending,
        Answers centre,
        Answers enterprise,
        List<Reason> reasons) {

    public static final Survey NONE = new Survey(0, Map.of(), 0, Answers.NONE, Answers.NONE, List.of());

    public Survey {
        outcomes = Map.copyOf(outcomes);
        reasons = List.copyOf(reasons);
    }

    /// Answers to one question by level.
    ///
    /// @param rated all answers: the base, printed beside the rate
    public record Answers(long rated, Map<Satisfaction, Long> levels) {

        public static final Answers NONE = new Answers(0, Map.of());

        public Answers {
            levels = Map.copyOf(levels);
        }

        long of(Satisfaction level) {
            return levels.getOrDefault(level, 0L);
        }

        long satisfied() {
            return levels.entrySet().stream()
                    .filter(entry -> entry.getKey().isSatisfied())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        long sum() {
            return levels.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// How many gave a reason; the text is empty where none was told.
    public record Reason(String text, long count) {}
}
