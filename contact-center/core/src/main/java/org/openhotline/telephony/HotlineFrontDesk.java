package org.openhotline.telephony;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.Callback;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.Callbacks;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.contact.Contact;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Contacts;
import org.openhotline.contact.Wish;
import org.openhotline.deadline.Due;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.lifecycle.By;
import org.openhotline.person.PhoneNumber;

/// The centre behind the conversation.
public final class HotlineFrontDesk implements FrontDesk {

    /// A caller who left a statement is called back within this many working days (house rule, assumed).
    private static final int CALL_BACK_WITHIN = 1;

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final Contacts contacts;
    private final Callbacks callbacks;
    private final CallbackDesk callbackDesk;
    private final ProgressTries tries;
    private final Switchboard switchboard;
    private final Supplier<OpeningHours> hours;
    private final WorkCalendar calendar;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    /// @param hours asked at each call, because they may be changed while the line is open
    public HotlineFrontDesk(
            ComplaintDesk desk,
            Complaints complaints,
            Contacts contacts,
            Callbacks callbacks,
            CallbackDesk callbackDesk,
            ProgressTries tries,
            Switchboard switchboard,
            Supplier<OpeningHours> hours,
            WorkCalendar calendar,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.desk = desk;
        this.complaints = complaints;
        this.contacts = contacts;
        this.callbacks = callbacks;
        this.callbackDesk = callbackDesk;
        this.tries = tries;
        this.switchboard = switchboard;
        this.hours = hours;
        this.calendar = calendar;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public void callArrived(UUID call, @Nullable String callerId) {
        Contact _ = contactOf(call, callerId);
    }

    private Contact contactOf(UUID call, @Nullable String callerId) {
        return contacts.ofCall(call).orElseGet(() -> {
            PhoneNumber from =
                    callerId == null ? null : PhoneNumber.read(callerId).orElse(null);
            return contacts.add(Contact.arrived(UUID.randomUUID(), Channel.PHONE, clock.instant(), from, call));
        });
    }

    @Override
    public void wishes(UUID call, Wish wish) {
        contacts.tag(contactOf(call, null).id(), wish);
    }

    @Override
    public Opening opening() {
        return hours.get().at(clock.instant().atZone(Timing.ZONE), calendar);
    }

    @Override
    public boolean anyAgentAtWork() {
        return switchboard.anyAgentAtWork();
    }

    @Override
    public TakenStatement statementTaken(UUID call, Statement statement) {
        return unitOfWork.together(() -> {
            // The same statement comes from the script and from the sweep of recordings, perhaps at once: one waits.
            Contact contact = contacts.findForChange(contactOf(call, null).id()).orElseThrow();
            List<ComplaintNumber> already = contacts.complaintsOf(contact.id());
            ComplaintNumber number = already.isEmpty() ? registered(contact).number() : already.getFirst();
            return new TakenStatement(number, callBackBy(clock.instant()));
        });
    }

    private Complaint registered(Contact contact) {
        var form = new ComplaintForm(
                Complainant.calling(contact.from()), PostalItem.UNKNOWN, null, Grievance.UNKNOWN, null);
        return desk.register(
                new Registration(Receipt.by(Channel.VOICEMAIL, contact.arrivedAt()), form, contact.id()), By.SYSTEM);
    }

    private Optional<LocalDate> callBackBy(Instant now) {
        return dayOf(calendar.workingDaysAfter(now.atZone(Timing.ZONE).toLocalDate(), CALL_BACK_WITHIN));
    }

    @Override
    public Progress progress(UUID call, String keyedNumber, String keyedLastFour) {
        if (!tries.mayTry(call.toString())) {
            return new Progress.TooManyTries();
        }
        contacts.end(contactOf(call, null).id(), ContactOutcome.PROGRESS, "ivr", clock.instant());
        return ComplaintNumber.read(keyedNumber)
                .flatMap(complaints::find)
                .filter(complaint -> knows(complaint, keyedLastFour))
                .<Progress>map(complaint -> new Progress.Found(
                        complaint.number(),
                        complaint.state(),
                        dayOf(complaint.dues().law())))
                .orElseGet(Progress.NotFound::new);
    }

    private static boolean knows(Complaint complaint, String lastFour) {
        PhoneNumber phone = complaint.form().complainant().phone();
        return phone != null && phone.lastFour().equals(lastFour);
    }

    private static Optional<LocalDate> dayOf(Due due) {
        return due instanceof Due.On on ? Optional.of(on.day()) : Optional.empty();
    }

    @Override
    public Optional<CallbackQuestions> callback(UUID callback) {
        return callbacks
                .find(callback)
                .filter(open -> open.status() == Callback.Status.ON_THE_LINE)
                .map(open ->
                        new CallbackQuestions(open.number(), List.of(CallbackDesk.CENTRE, CallbackDesk.ENTERPRISE)));
    }

    @Override
    public void callbackAnswered(UUID callback, String question, Satisfaction answer) {
        callbackDesk.answered(callback, question, answer);
    }
}
