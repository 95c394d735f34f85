package org.openhotline.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.complaint.UnknownComplaint;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.lifecycle.State;
import org.openhotline.person.PhoneNumber;

/// Plans callbacks, hands out those that are due, and keeps what was answered. Nobody is called twice at once: a
/// callback that is on the
/// line is not due.
public final class CallbackDesk {

    /// A call that has not told its end for this long is taken as failed (the exchange was killed, say).
    private static final Duration LOST_AFTER = Duration.ofMinutes(10);

    private final Callbacks callbacks;
    private final Complaints complaints;
    private final NeverCall neverCall;
    private final CallbackRules rules;
    private final CallingTimes times;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public CallbackDesk(
            Callbacks callbacks,
            Complaints complaints,
            NeverCall neverCall,
            CallbackRules rules,
            WorkCalendar calendar,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.callbacks = callbacks;
        this.complaints = complaints;
        this.neverCall = neverCall;
        this.rules = rules;
        this.times = new CallingTimes(rules, calendar);
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /// Plans one, unless one of this purpose is already open for the complaint.
    public Callback plan(ComplaintNumber number, Callback.Purpose purpose) {
        return unitOfWork.together(() -> callbacks.of(number).stream()
                .filter(open -> open.purpose() == purpose && open.status() != Callback.Status.DONE)
                .findFirst()
                .orElseGet(() -> {
                    Callback planned =
                            Callback.planned(UUID.randomUUID(), number, purpose, times.notBefore(clock.instant()));
                    callbacks.add(planned);
                    return planned;
                }));
    }

    /// A call that is to be made now; written as on the line before it is dialled, so that a kill in between calls
    /// nobody twice.
    public record ToDial(UUID callback, UUID call, PhoneNumber number) {}

    /// Takes what is due and may be dialled at this hour: domestic numbers only, none of those
    /// that are never called, under the cap.
    public List<ToDial> takeDue(int linesFree) {
        return unitOfWork.together(() -> {
            Instant now = clock.instant();
            int left = rules.mostPerHour() - callbacks.dialledSince(now.minus(Duration.ofHours(1)));
            int most = Math.min(linesFree, left);
            if (most <= 0 || !times.mayCallAt(now)) {
                return List.of();
            }
            return callbacks.due(now, most).stream()
                    .map(this::dial)
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    private Optional<ToDial> dial(Callback due) {
        Optional<PhoneNumber> phone = complaints
                .find(due.number())
                .flatMap(complaint ->
                        Optional.ofNullable(complaint.form().complainant().phone()))
                .filter(PhoneNumber::isDomestic)
                .filter(number -> !neverCall.holds(number));
        if (phone.isEmpty()) {
            callbacks.save(due.ended(CallbackOutcome.NOT_DIALLED, null));
            return Optional.empty();
        }
        Callback dialled = due.dialled(UUID.randomUUID());
        callbacks.save(dialled);
        UUID call = dialled.call();
        return call == null ? Optional.empty() : Optional.of(new ToDial(due.id(), call, phone.get()));
    }

    /// Keeps one answer as soon as it is keyed.
    ///
    /// @param question `satisfaction-with-centre` or `satisfaction-with-enterprise`
    public void answered(UUID id, String question, Satisfaction answer) {
        unitOfWork.together(() -> {
            Callback callback = callbacks.findForChange(id).orElseThrow();
            callbacks.save(
                    question.equals(CENTRE)
                            ? callback.answered(answer, callback.enterprise())
                            : callback.answered(callback.centre(), answer));
        });
    }

    public static final String CENTRE = "satisfaction-with-centre";
    public static final String ENTERPRISE = "satisfaction-with-enterprise";

    /// A try is over. What was keyed decides over what the line said: a hang-up after both answers is a full rating.
    ///
    /// @return the callback as it stands now
    public Callback ended(UUID id, CallbackOutcome line) {
        return unitOfWork.together(() -> {
            Callback callback = callbacks.findForChange(id).orElseThrow();
            if (callback.status() != Callback.Status.ON_THE_LINE) {
                return callback;
            }
            CallbackOutcome outcome = outcomeOf(callback, line);
            Instant next = outcome.isFinal()
                    ? null
                    : times.nextTry(
                                    outcome == CallbackOutcome.FAILED ? callback.tries() - 1 : callback.tries(),
                                    clock.instant())
                            .orElse(null);
            Callback ended = callback.ended(outcome, next);
            callbacks.save(ended);
            return ended;
        });
    }

    private static CallbackOutcome outcomeOf(Callback callback, CallbackOutcome line) {
        if (callback.centre() != null && callback.enterprise() != null) {
            return CallbackOutcome.RATED;
        }
        return callback.centre() != null || callback.enterprise() != null ? CallbackOutcome.PARTLY_RATED : line;
    }

    /// Calls whose end was never told are failed and planned again.
    public void recoverLost() {
        unitOfWork.together(() -> callbacks
                .onTheLineSince(clock.instant().minus(LOST_AFTER))
                .forEach(lost -> {
                    Callback _ = ended(lost.id(), CallbackOutcome.FAILED);
                }));
    }

    /// An agent noted the answers of a callback that was made by hand.
    public Callback rated(UUID id, Satisfaction centre, Satisfaction enterprise, String reason) {
        return unitOfWork.together(() -> {
            Callback rated = callbacks
                    .findForChange(id)
                    .orElseThrow()
                    .answered(centre, enterprise)
                    .because(reason)
                    .ended(CallbackOutcome.RATED, null);
            callbacks.save(rated);
            return rated;
        });
    }

    /// The complainant rates unasked, on the public page: in the place of the callback that would have asked, so that
    /// nobody is asked twice.
    ///
    /// @throws RatingNotOpen when there is nothing to rate yet, when it was rated, or while the call is on the line
    public Callback ratedByComplainant(
            ComplaintNumber number, Satisfaction centre, Satisfaction enterprise, @Nullable String reason) {
        return unitOfWork.together(() -> {
            Complaint complaint = complaints.findForChange(number).orElseThrow(() -> new UnknownComplaint(number));
            Callback asking = surveyToAnswer(complaint);
            Callback rated = asking.answered(centre, enterprise).because(reason).ended(CallbackOutcome.RATED, null);
            callbacks.save(rated);
            return rated;
        });
    }

    /// Why the complainant cannot rate now; empty when she can.
    public Optional<RatingNotOpen.Why> ratingShutBecause(Complaint complaint) {
        Optional<Callback> survey = survey(complaint.number());
        if (survey.filter(one -> one.status() == Callback.Status.ON_THE_LINE).isPresent()) {
            return Optional.of(RatingNotOpen.Why.ON_THE_LINE);
        }
        if (survey.filter(Callback::isRated).isPresent()) {
            return Optional.of(RatingNotOpen.Why.RATED);
        }
        boolean asked =
                survey.filter(one -> one.status() == Callback.Status.PLANNED).isPresent();
        return asked || complaint.state() == State.SURVEY ? Optional.empty() : Optional.of(RatingNotOpen.Why.NOT_YET);
    }

    private Callback surveyToAnswer(Complaint complaint) {
        ratingShutBecause(complaint).ifPresent(why -> {
            throw new RatingNotOpen(why);
        });
        Callback asking = survey(complaint.number()).orElseGet(() -> plan(complaint.number(), Callback.Purpose.SURVEY));
        return callbacks
                .findForChange(asking.id())
                .filter(locked -> !locked.isRated() && locked.status() != Callback.Status.ON_THE_LINE)
                .orElseThrow(() -> new RatingNotOpen(RatingNotOpen.Why.ON_THE_LINE));
    }

    /// The survey that counts: one that is still open, else the last.
    private Optional<Callback> survey(ComplaintNumber number) {
        List<Callback> surveys = callbacks.of(number).stream()
                .filter(one -> one.purpose() == Callback.Purpose.SURVEY)
                .toList();
        return surveys.stream()
                .filter(one -> one.status() != Callback.Status.DONE)
                .findFirst()
                .or(() -> surveys.isEmpty() ? Optional.empty() : Optional.of(surveys.getLast()));
    }
}
