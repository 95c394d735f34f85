package org.openhotline.ivr.outside;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One person outside on the telephone. Every `hears` waits (generously) and goes on from where the last one ended, so
/// a test reads in the order of the talk.
public final class OutsideCall {

    private static final Duration LIMIT = Duration.ofSeconds(25);

    /// A hang-up right after a prompt takes its last packets with it.
    private static final int LAST_PACKETS = 480;

    private final UUID id = UUID.randomUUID();
    private final OutsideExchange exchange;
    private final Ear ear = new Ear();
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Tone mouth = Tone.SILENCE;
    private volatile @Nullable String channel;
    private volatile boolean refused;
    private int heardUpTo;

    OutsideCall(OutsideExchange exchange) {
        this.exchange = exchange;
    }

    UUID id() {
        return id;
    }

    Tone mouth() {
        return mouth;
    }

    /// What was heard so far.
    public Ear ear() {
        return ear;
    }

    void on(String channelName) {
        channel = channelName;
    }

    void connected() {
        connected.countDown();
    }

    void disconnected() {
        ended.countDown();
    }

    void refused() {
        refused = true;
        ended.countDown();
        connected.countDown();
    }

    /// Waits until the other side answers.
    public OutsideCall answered() {
        await("the call to be answered", () -> connected.getCount() == 0);
        if (refused) throw new AssertionError("the call was refused");
        return this;
    }

    /// Waits until the call is refused, or ends before it was answered.
    public void isRefused() {
        await("the call to be refused", () -> refused);
    }

    /// Waits until this prompt has been heard to its end, after what was heard before.
    public Heard hears(String prompt) {
        var sound = exchange.prompt(prompt);
        await("prompt " + prompt, () -> {
            int end = ear.endOf(sound, heardUpTo);
            if (end < 0 || end > ear.length() + LAST_PACKETS) return false;
            heardUpTo = end;
            return true;
        });
        return new Heard(heardUpTo - sound.length, heardUpTo);
    }

    /// Where a prompt began and ended on the line, in samples.
    public record Heard(int begin, int end) {

        /// How long after a moment ([Ear#length]) it began.
        public Duration after(int moment) {
            return Duration.ofMillis((begin - moment) / 8);
        }
    }

    /// Whether this prompt has been heard by now, at any time.
    public boolean hasHeard(String prompt) {
        return ear.endOf(exchange.prompt(prompt), 0) >= 0;
    }

    /// Waits until a tone is heard from now on.
    public void hears(Tone tone) {
        int now = ear.length();
        await(tone.toString(), () -> ear.heard(tone, now));
    }

    /// From now on this tone goes into the telephone, until another or silence.
    public OutsideCall plays(Tone tone) {
        mouth = tone;
        return this;
    }

    public OutsideCall isSilent() {
        return plays(Tone.SILENCE);
    }

    /// Presses the keys one after the other, as a quick person does.
    public OutsideCall presses(String keys) {
        answered();
        await("the channel", () -> channel != null);
        for (int i = 0; i < keys.length(); i++) {
            if (i > 0) pause(Duration.ofMillis(200));
            exchange.dtmf(java.util.Objects.requireNonNull(channel), keys.charAt(i));
        }
        return this;
    }

    /// Speaks for a while with this tone, then is silent.
    public OutsideCall says(Tone tone, Duration length) {
        plays(tone);
        pause(length);
        return isSilent();
    }

    public void hangsUp() {
        await("the channel", () -> channel != null);
        exchange.hangUp(java.util.Objects.requireNonNull(channel));
        ends();
    }

    /// Waits until the line is down, whoever hung up.
    public void ends() {
        await("the end of the call", () -> ended.getCount() == 0);
    }

    public boolean isUp() {
        return connected.getCount() == 0 && ended.getCount() > 0;
    }

    /// A person's pause; not a way to wait for anything.
    private void pause(Duration length) {
        try {
            if (ended.await(length.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + "; heard " + ear.length() / 8 + " ms, "
                        + (ended.getCount() == 0 ? "the line is down" : "the line is up")
                        + exchange.promptsIn(ear));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }
}
