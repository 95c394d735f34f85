package org.openhotline.memory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.CallbackRules;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintFact;
import org.openhotline.complaint.DailyNumbers;
import org.openhotline.complaint.FactListener;
import org.openhotline.complaint.HouseRules;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.deadline.YearCalendar;
import org.openhotline.lifecycle.Policies;
import org.openhotline.person.PhoneNumber;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.openhotline.reference.ProblemType;
import org.openhotline.reference.Region;
import org.openhotline.telephony.HotlineFrontDesk;
import org.openhotline.telephony.OpeningHours;
import org.openhotline.telephony.Switchboard;

/// A whole centre in memory with a clock that can be moved.
public final class MemoryCentre {

    public final MemoryComplaints complaints = new MemoryComplaints();
    public final MemoryLinks links = new MemoryLinks(complaints);
    public final MemoryContacts contacts = new MemoryContacts();
    public final MemoryCallbacks callbacks = new MemoryCallbacks();
    public final MemoryOutbox outbox = new MemoryOutbox();
    public final MemoryOrders orders = new MemoryOrders();
    public final List<ComplaintFact> facts = new ArrayList<>();
    public final MemoryNeverCall neverCall = new MemoryNeverCall();
    public final UnitOfWork unitOfWork = this::atOnce;
    public final WorkCalendar calendar = new WorkCalendar(List.of(new YearCalendar(2026, OFF_2026, MAKE_UP_2026)));
    public final CodeTables codes = someCodes();
    public final Clock clock;
    public final ComplaintDesk desk;
    public final CallbackDesk callbackDesk;
    public final HotlineFrontDesk frontDesk;
    public boolean agentsAtWork = true;

    private final ReentrantLock one = new ReentrantLock();
    private Instant now;

    public MemoryCentre(Instant start, OpeningHours hours, FactListener... listeners) {
        now = start;
        clock = ((InstantSource) () -> now).withZone(Timing.ZONE);
        List<FactListener> all = new ArrayList<>(List.of(listeners));
        all.add(facts::add);
        desk = new ComplaintDesk(
                complaints,
                links,
                contacts,
                new DailyNumbers("a key for tests only".getBytes(StandardCharsets.UTF_8)),
                unitOfWork,
                codes,
                calendar,
                Policies.standard(),
                HouseRules.STANDARD,
                all,
                clock);
        callbackDesk =
                new CallbackDesk(callbacks, complaints, neverCall, CallbackRules.STANDARD, calendar, unitOfWork, clock);
        frontDesk = new HotlineFrontDesk(
                desk,
                complaints,
                contacts,
                callbacks,
                callbackDesk,
                who -> true,
                new QuietSwitchboard(),
                () -> hours,
                calendar,
                unitOfWork,
                clock);
    }

    public static MemoryCentre at(String instant) {
        return new MemoryCentre(Instant.parse(instant), OpeningHours.ROUND_THE_CLOCK);
    }

    public void moveTo(Instant moment) {
        now = moment;
    }

    /// One at a time, as if each held every row.
    private <T> T atOnce(Supplier<T> work) {
        one.lock();
        try {
            return work.get();
        } finally {
            one.unlock();
        }
    }

    private final class QuietSwitchboard implements Switchboard {
        @Override
        public void callBack(UUID callback, UUID call, PhoneNumber number) {}

        @Override
        public boolean anyAgentAtWork() {
            return agentsAtWork;
        }
    }

    private static CodeTables someCodes() {
        return new CodeTables(
                List.of(
                        new ProblemType("02", "延误", "Delay", "02"),
                        new ProblemType("0203", "投递延误", "Delivery delay", "02"),
                        new ProblemType("03", "丢失短少", "Loss", "03"),
                        new ProblemType("0301", "全部丢失", "Total loss", "03"),
                        new ProblemType("0901", "客服不通", "Service not reached", "99")),
                List.of(
                        new Enterprise("YTO", "圆通速递", "95554", false, List.of("^YT\\d{13}$")),
                        new Enterprise("ZTO", "中通快递", "95311", false, List.of("^7[3-68]\\d{12}$"))),
                List.of(new Region("620100", "兰州市", "620100", "0931"), new Region("620102", "城关区", "620100", "0931")));
    }

    private static final Set<LocalDate> OFF_2026 = Set.of(
            LocalDate.of(2026, 9, 25),
            LocalDate.of(2026, 9, 26),
            LocalDate.of(2026, 9, 27),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 2),
            LocalDate.of(2026, 10, 3),
            LocalDate.of(2026, 10, 4),
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2026, 10, 6),
            LocalDate.of(2026, 10, 7));
    private static final Set<LocalDate> MAKE_UP_2026 = Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));
}
