package org.openhotline.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.Outbox.Claimed;
import org.openhotline.outbox.Outbox.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what waits in the outbox for one partner, message by message, in the order of each order key. A partner that
/// is down is left alone for a while, so that one outage does not use up the tries of a thousand messages.
public final class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int MOST_IN_A_ROUND = 1_000;
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final String partner;
    private final Outbox outbox;
    private final Delivery delivery;
    private final BackOff backOff;
    private final Clock clock;
    private Duration rest = Duration.ZERO;
    private Instant restUntil = Instant.MIN;

    public OutboxSender(String partner, Outbox outbox, Delivery delivery, BackOff backOff, Clock clock) {
        this.partner = partner;
        this.outbox = outbox;
        this.delivery = delivery;
        this.backOff = backOff;
        this.clock = clock;
    }

    public String partner() {
        return partner;
    }

    /// True while the partner did not answer the last time and is left alone.
    public synchronized boolean isResting() {
        return clock.instant().isBefore(restUntil);
    }

    /// One round: sends until nothing is due or the partner is down.
    public void sendWhatIsDue() {
        int sent = 0;
        while (sent < MOST_IN_A_ROUND && !isResting() && outbox.sendDue(partner, 1, this::attempt) > 0) {
            sent++;
        }
    }

    private Sent attempt(Claimed message) {
        try {
            Reply reply = delivery.deliver(message);
            partnerIsThere();
            return switch (reply) {
                case Reply.Taken() -> new Sent.Taken();
                case Reply.Refused(String why) -> dead(message, why);
                case Reply.Lacks(long expected, String why) -> again(message, expected, why);
            };
        } catch (NotNow notNow) {
            if (notNow.isPartnerDown()) {
                leaveAlone(notNow);
            }
            return later(message, notNow.why(), notNow.atLeast());
        } catch (RuntimeException ourDefect) {
            // Its message may hold anything, so only its kind is told; the trace goes to the log.
            LOG.error("{} {} for {} could not be prepared", message.kind(), message.eventId(), partner, ourDefect);
            return later(message, ourDefect.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    private Sent again(Claimed message, long expected, String why) {
        LOG.warn(
                "{} wants the events of {} again from {} on, at {}",
                partner,
                message.orderKey(),
                expected,
                message.sequence());
        return new Sent.AgainFrom(expected, why);
    }

    private Sent later(Claimed message, String why, Duration atLeast) {
        return backOff.after(message.attempt())
                .<Sent>map(wait -> new Sent.TryAgain(wait.compareTo(atLeast) > 0 ? wait : atLeast, why))
                .orElseGet(() -> dead(message, why));
    }

    private Sent dead(Claimed message, String why) {
        LOG.warn(
                "{} {} of {} to {} is a dead letter after {} tries: {}",
                message.kind(),
                message.eventId(),
                message.orderKey(),
                partner,
                message.attempt(),
                why);
        return new Sent.Dead(why);
    }

    private synchronized void leaveAlone(NotNow notNow) {
        if (rest.isZero()) {
            LOG.warn("{} does not take messages: {}", partner, notNow.why());
        }
        rest = rest.isZero() ? FIRST_REST : rest.multipliedBy(2);
        rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
        restUntil = clock.instant().plus(rest.compareTo(notNow.atLeast()) > 0 ? rest : notNow.atLeast());
    }

    private synchronized void partnerIsThere() {
        if (!rest.isZero()) {
            LOG.info("{} takes messages again", partner);
        }
        rest = Duration.ZERO;
        restUntil = Instant.MIN;
    }
}
