package org.openhotline.ivr;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.lifecycle.State;

/// Every prompt that a script may use, and how numbers, days and hours are put together from them. The dialplan has
/// five of its own ([#OF_THE_DIALPLAN]).
public final class Prompts {

    private Prompts() {}

    public static final Prompt WELCOME = Prompt.of("welcome");
    public static final Prompt THIS_CALL_IS_RECORDED = Prompt.of("this-call-is-recorded");
    public static final Prompt MAIN_MENU = Prompt.of("main-menu");
    public static final Prompt CONNECTING = Prompt.of("connecting");
    public static final Prompt CONNECTING_ANYWAY = Prompt.of("connecting-anyway");
    public static final Prompt NOBODY_FREE = Prompt.of("nobody-free");
    public static final Prompt AFTER_HOURS = Prompt.of("after-hours");
    public static final Prompt FROM = Prompt.of("from");
    public static final Prompt TO = Prompt.of("to");
    public static final Prompt OPEN_AGAIN_ON = Prompt.of("open-again-on");
    public static final Prompt LEAVE_A_STATEMENT = Prompt.of("leave-a-statement");
    public static final Prompt NOTHING_HEARD = Prompt.of("nothing-heard");
    public static final Prompt STATEMENT_TAKEN = Prompt.of("statement-taken");
    public static final Prompt WE_CALL_BACK_BY = Prompt.of("we-call-back-by");
    public static final Prompt WE_CALL_BACK = Prompt.of("we-call-back");
    public static final Prompt HEAR_NUMBER_AGAIN = Prompt.of("hear-number-again");
    public static final Prompt ASK_NUMBER = Prompt.of("ask-number");
    public static final Prompt ASK_LAST_FOUR = Prompt.of("ask-last-four");
    public static final Prompt YOUR_COMPLAINT = Prompt.of("your-complaint");
    public static final Prompt ANSWER_BY = Prompt.of("answer-by");
    public static final Prompt NOT_FOUND = Prompt.of("not-found");
    public static final Prompt TOO_MANY_TRIES = Prompt.of("too-many-tries");
    public static final Prompt AFTER_PROGRESS = Prompt.of("after-progress");
    public static final Prompt GOODBYE = Prompt.of("goodbye");
    public static final Prompt CALLBACK_GREETING = Prompt.of("callback-greeting");
    public static final Prompt SATISFACTION_WITH_CENTRE = Prompt.of("satisfaction-with-centre");
    public static final Prompt SATISFACTION_WITH_ENTERPRISE = Prompt.of("satisfaction-with-enterprise");
    public static final Prompt CALLBACK_THANKS = Prompt.of("callback-thanks");
    public static final Prompt CALLBACK_SILENCE = Prompt.of("callback-silence");
    public static final Prompt CALLBACK_WITHDRAWN = Prompt.of("callback-withdrawn");
    public static final Prompt PAUSE = Prompt.of("pause");
    public static final Prompt TEN = Prompt.of("ten");
    public static final Prompt O_CLOCK = Prompt.of("o-clock");
    public static final Prompt HALF_PAST = Prompt.of("half-past");
    public static final Prompt MINUTES = Prompt.of("minutes");

    /// Spoken by the dialplan itself, so that they are heard when no application is there.
    public static final List<Prompt> OF_THE_DIALPLAN = Stream.of(
                    "fallback", "fallback-thanks", "callback-sorry", "still-waiting", "this-call-is-recorded", "beep")
            .map(Prompt::of)
            .toList();

    /// A digit as it is said in a number: one is 幺, so that it is not taken for seven.
    public static Prompt digit(char digit) {
        return Prompt.of("digit-" + digit);
    }

    /// The number in groups of four with a pause after each.
    public static List<Prompt> number(ComplaintNumber number) {
        var spoken = new ArrayList<Prompt>();
        for (var group : number.groups()) {
            group.chars().forEach(digit -> spoken.add(digit((char) digit)));
            spoken.add(PAUSE);
        }
        return spoken;
    }

    /// Month and day; the year is never far.
    public static List<Prompt> day(LocalDate day) {
        return List.of(Prompt.of("month-" + day.getMonthValue()), Prompt.of("day-" + day.getDayOfMonth()));
    }

    /// The hour, and the minutes when there are any.
    public static List<Prompt> time(LocalTime time) {
        var spoken = new ArrayList<>(count(time.getHour()));
        spoken.add(O_CLOCK);
        if (time.getMinute() == 30) {
            spoken.add(HALF_PAST);
        } else if (time.getMinute() > 0) {
            spoken.addAll(count(time.getMinute()));
            spoken.add(MINUTES);
        }
        return spoken;
    }

    /// A count up to 99, as it is said: not digit by digit, and one is 一.
    static List<Prompt> count(int count) {
        if (count < 10) return List.of(unit(count));
        var spoken = new ArrayList<Prompt>();
        if (count >= 20) spoken.add(unit(count / 10));
        spoken.add(TEN);
        if (count % 10 > 0) spoken.add(unit(count % 10));
        return spoken;
    }

    private static Prompt unit(int unit) {
        return Prompt.of("count-" + unit);
    }

    public static Prompt state(State state) {
        return Prompt.of("state-" + state.code());
    }

    /// All keys that composing can yield.
    static Stream<Prompt> composed() {
        return Stream.of(
                        IntStream.rangeClosed(0, 9).mapToObj(n -> "digit-" + n),
                        IntStream.rangeClosed(0, 9).mapToObj(n -> "count-" + n),
                        IntStream.rangeClosed(1, 12).mapToObj(n -> "month-" + n),
                        IntStream.rangeClosed(1, 31).mapToObj(n -> "day-" + n),
                        Stream.of(State.values()).map(state -> "state-" + state.code()))
                .flatMap(keys -> keys)
                .map(Prompt::of);
    }

    /// Joins what is said in one breath.
    @SafeVarargs
    public static List<Prompt> together(List<Prompt>... parts) {
        var all = new ArrayList<Prompt>();
        for (var part : parts) all.addAll(part);
        return all;
    }
}
