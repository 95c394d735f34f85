package org.openhotline.ivr.script;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.Caller;
import org.openhotline.ivr.CallerHungUp;
import org.openhotline.ivr.Line;
import org.openhotline.ivr.Prompt;
import org.openhotline.ivr.asterisk.PromptBook;
import org.openhotline.telephony.Statement;

/// A caller who does what a test says, and writes down the whole talk as it was spoken.
final class ScriptedCaller implements Caller {

    private static final UUID CALL = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final PromptBook WORDS = PromptBook.of("zh-CN");

    private final Deque<Reaction> reactions;
    private final StringBuilder transcript = new StringBuilder();
    private Line line = new Line(CALL, Optional.of("13800138000"), Optional.empty(), Optional.empty());
    private int patience = Integer.MAX_VALUE;

    private ScriptedCaller(List<Reaction> reactions) {
        this.reactions = new ArrayDeque<>(reactions);
    }

    /// @param reactions one for each question and each recording; when they are used up the caller is silent
    static ScriptedCaller who(Reaction... reactions) {
        return new ScriptedCaller(Arrays.asList(reactions));
    }

    ScriptedCaller comingFromTheQueue(String why) {
        line = new Line(CALL, line.callerId(), Optional.of(why), Optional.empty());
        return this;
    }

    ScriptedCaller calledBy(UUID callback) {
        line = new Line(CALL, Optional.empty(), Optional.empty(), Optional.of(callback));
        return this;
    }

    /// Hangs up instead of the verb of this number, counted from 0.
    ScriptedCaller untilVerb(int number) {
        patience = number;
        return this;
    }

    sealed interface Reaction {}

    record Keys(String keys) implements Reaction {}

    record Speaks(Duration length) implements Reaction {}

    /// @param spoken what is on the tape by then
    record HangsUp(@Nullable Duration spoken) implements Reaction {}

    static Reaction presses(String keys) {
        return new Keys(keys);
    }

    static Reaction isSilent() {
        return new Keys("");
    }

    static Reaction speaks(int seconds) {
        return new Speaks(Duration.ofSeconds(seconds));
    }

    static Reaction hangsUp() {
        return new HangsUp(null);
    }

    static Reaction hangsUpAfterSpeaking(int seconds) {
        return new HangsUp(Duration.ofSeconds(seconds));
    }

    String transcript() {
        return transcript.toString();
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public void hears(List<Prompt> prompts) {
        stays();
        write("热线", words(prompts));
    }

    @Override
    public String keys(List<Prompt> question, Duration silence, int most) {
        stays();
        write("热线", words(question));
        return switch (next(new Keys(""))) {
            case Keys pressed -> {
                write("来电", pressed.keys().isEmpty() ? "(静默)" : "按 " + pressed.keys());
                yield pressed.keys();
            }
            case HangsUp gone -> throw leaves(gone);
            case Speaks talking -> throw new AssertionError("asked for keys, but " + talking);
        };
    }

    @Override
    public Statement says() {
        stays();
        return switch (next(new Speaks(Duration.ZERO))) {
            case Speaks talking -> {
                write("来电", "(留言 " + talking.length().toSeconds() + " 秒)");
                yield tape(talking.length());
            }
            case HangsUp gone -> throw leaves(gone);
            case Keys keys -> throw new AssertionError("asked to speak, but " + keys);
        };
    }

    private Reaction next(Reaction otherwise) {
        var next = reactions.poll();
        return next == null ? otherwise : next;
    }

    private CallerHungUp leaves(HangsUp gone) {
        write("来电", "(挂机)");
        return new CallerHungUp(gone.spoken() == null ? null : tape(gone.spoken()));
    }

    private static Statement tape(Duration length) {
        return new Statement(CALL + "-statement.wav", length);
    }

    private void stays() {
        if (patience-- <= 0) throw new CallerHungUp();
    }

    private static String words(List<Prompt> prompts) {
        return prompts.stream()
                .map(WORDS::words)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void write(String who, String what) {
        transcript.append(who).append("  ").append(what).append('\n');
    }
}
