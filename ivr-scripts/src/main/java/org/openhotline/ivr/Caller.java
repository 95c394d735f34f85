package org.openhotline.ivr;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openhotline.telephony.Statement;

/// The person on the line, as a script sees them. Every verb waits until it is done, and throws [CallerHungUp] when the
/// person is gone.
public interface Caller {

    Line line();

    /// Plays the prompts one after the other, to their end. All of them travel to the exchange in one command, so what
    /// belongs together is said in one `hears`.
    void hears(List<Prompt> prompts);

    /// Plays a question and waits for keys, in one command. The first key stops the question; `#` ends the entry.
    ///
    /// @param patience the longest silence before the first key and between two keys
    /// @param most the entry ends by itself with so many keys
    /// @return the keys without `#`; empty when none came
    String keys(List<Prompt> question, Duration patience, int most);

    /// Records after a tone until `#`, ten seconds of silence, or the longest time; the recording goes on when the
    /// application is stopped meanwhile.
    ///
    /// @return a length of zero when nothing was spoken
    /// @throws CallerHungUp with the statement when the caller hung up while speaking
    Statement says();

    default void hears(Prompt... prompts) {
        hears(Arrays.asList(prompts));
    }

    /// Asks for one key as often as the menu says.
    default <T> T chooses(Menu<T> menu) {
        for (int time = 1; time <= menu.times(); time++) {
            var choice = menu.choice(keys(menu.question(), menu.patience(), 1));
            if (choice.isPresent()) return choice.get();
        }
        return menu.otherwise();
    }

    /// Asks for a number of exactly so many digits.
    ///
    /// @return empty when the right count of digits did not come in the allowed tries
    default Optional<String> enters(Question question) {
        for (int time = 1; time <= question.times(); time++) {
            var keyed = keys(List.of(question.prompt()), question.patience(), question.digits());
            if (keyed.matches("\\d{" + question.digits() + "}")) return Optional.of(keyed);
            if (keyed.isEmpty()) return Optional.empty();
        }
        return Optional.empty();
    }
}
