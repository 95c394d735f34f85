package org.openhotline.exchange.hotline12345;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Closing;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.EnterpriseReply;
import org.openhotline.complaint.Step;
import org.openhotline.complaint.Verification;
import org.openhotline.lifecycle.Act;

/// What an outbox row remembers of an event: codes, sums and the step it came of, nothing about a person. Everything
/// that could change later is fixed here, so that a second try says the same as the first.
///
/// @param at when it happened; the words of the step are found by it
/// @param act whose words go along; null when none do
/// @param code stage J01 to J04 or result D01 to D07
/// @param liability as the enterprise said: FULL, PARTIAL, NONE, UNDETERMINED
record Told(
        Instant at,
        @Nullable Act act,
        @Nullable String complaint,
        @Nullable String code,
        @Nullable String liability,
        @Nullable Long compensationFen,
        @Nullable Boolean contacted) {

    static Told signed(Instant at) {
        return new Told(at, null, null, null, null, null, null);
    }

    static Told stage(String code, Step step) {
        return new Told(step.at(), step.act(), step.number().digits(), code, null, null, null);
    }

    static Told result(String code, Complaint complaint, Step step) {
        EnterpriseReply reply = complaint.handling().reply();
        Closing closing = complaint.handling().closing();
        Verification verification = complaint.handling().verification();
        boolean closes = step.act() == Act.CLOSE;
        return new Told(
                step.at(),
                closes ? Act.ANSWER : step.act(), // closing is ours; what the user was told is the answer
                step.number().digits(),
                code,
                reply == null ? null : reply.liability().name(),
                closes && closing != null ? closing.recovered().compensationFen() : null,
                verification == null ? null : verification.reached() == Verification.Reached.YES);
    }

    String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    static Told read(String payload) {
        return Json.MAPPER.readValue(payload, Told.class);
    }
}
