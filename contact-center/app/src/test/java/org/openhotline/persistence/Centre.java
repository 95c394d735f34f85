package org.openhotline.persistence;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openhotline.HotlineDatabase;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.CallbackRules;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.DailyNumbers;
import org.openhotline.complaint.FactListener;
import org.openhotline.complaint.HouseRules;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.lifecycle.Policies;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.reference.CodeTables;
import org.openhotline.vault.SealCipher;
import org.openhotline.vault.Tokens;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A centre on a real database, with a clock that can be moved.
final class Centre {

    private static final byte[] KEY = new byte[32];

    final HotlineDatabase database = HotlineDatabase.fresh();
    final JdbcClient jdbc;
    final UnitOfWork unitOfWork;

    /// The sealing keys, as they are read; a test may change them under the running centre.
    volatile Supplier<List<byte[]>> keys = () -> List.of(KEY);

    final Vault vault = new Vault(() -> keys.get(), SealCipher.AES);
    final Tokens tokens = new Tokens(KEY);
    final CodeTables codes;
    final JdbcComplaints complaints;
    final JdbcContacts contacts;
    final JdbcRecordings recordings;
    final JdbcCallbacks callbacks;
    final JdbcNeverCall neverCall;
    final JdbcWorkOrders orders;
    final JdbcInbox inbox;
    final JdbcOutbox outbox;
    final List<FactListener> listeners = new ArrayList<>();
    final ComplaintDesk desk;
    final CallbackDesk callbackDesk;
    final Clock clock;
    Instant now;

    Centre(String start) {
        now = Instant.parse(start);
        clock = ((InstantSource) () -> now).withZone(Timing.ZONE);
        var pool = database.dataSource();
        jdbc = JdbcClient.create(pool);
        unitOfWork = new SpringUnitOfWork(new JdbcTransactionManager(pool));
        var memory = MemoryCentre.at(start);
        codes = memory.codes;
        KnownEnterprises _ = KnownEnterprises.stored(jdbc, codes);
        complaints = new JdbcComplaints(jdbc, new SealedRecords(vault), tokens, codes);
        contacts = new JdbcContacts(jdbc, vault, tokens);
        recordings = new JdbcRecordings(jdbc);
        callbacks = new JdbcCallbacks(jdbc, clock);
        neverCall = new JdbcNeverCall(jdbc, tokens, clock);
        orders = new JdbcWorkOrders(jdbc);
        inbox = new JdbcInbox(jdbc, clock);
        outbox = new JdbcOutbox(jdbc, vault, clock);
        desk = new ComplaintDesk(
                complaints,
                new JdbcLinks(jdbc),
                contacts,
                new DailyNumbers(KEY),
                unitOfWork,
                codes,
                memory.calendar,
                Policies.standard(),
                HouseRules.STANDARD,
                List.of(fact -> listeners.forEach(listener -> listener.happened(fact))),
                clock);
        callbackDesk = new CallbackDesk(
                callbacks, complaints, neverCall, CallbackRules.STANDARD, memory.calendar, unitOfWork, clock);
    }
}
