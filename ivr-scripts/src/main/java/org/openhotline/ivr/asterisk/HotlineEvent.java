package org.openhotline.ivr.asterisk;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/// What the dialplan reports of a hotline call (`UserEvent(Hotline, What: ...)`); the table is in `docs/telephony.md`.
/// Its setters are found by asterisk-java by name. An absent header is `null`, an empty variable an empty text.
public final class HotlineEvent extends UserEvent {

    private @Nullable String what;
    private @Nullable String callId;
    private @Nullable String via;
    private @Nullable String caller;
    private @Nullable String seat;
    private @Nullable String kind;
    private @Nullable String end;
    private @Nullable String late;
    private @Nullable String statement;
    private @Nullable String answered;
    private @Nullable String queue;
    private @Nullable String cause;
    private @Nullable String callback;
    private @Nullable String outcome;

    public HotlineEvent(Object source) {
        super(source);
    }

    public @Nullable String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public @Nullable String getCallId() {
        return callId;
    }

    public void setCallId(String callId) {
        this.callId = callId;
    }

    public @Nullable String getVia() {
        return via;
    }

    public void setVia(String via) {
        this.via = via;
    }

    /// Digits and `+` only; personal data, never for a log.
    public @Nullable String getCaller() {
        return caller;
    }

    public void setCaller(String caller) {
        this.caller = caller;
    }

    public @Nullable String getSeat() {
        return seat;
    }

    public void setSeat(String seat) {
        this.seat = seat;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public @Nullable String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public @Nullable String getLate() {
        return late;
    }

    public void setLate(String late) {
        this.late = late;
    }

    public @Nullable String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public @Nullable String getAnswered() {
        return answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }

    public @Nullable String getQueue() {
        return queue;
    }

    public void setQueue(String queue) {
        this.queue = queue;
    }

    public @Nullable String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public @Nullable String getCallback() {
        return callback;
    }

    public void setCallback(String callback) {
        this.callback = callback;
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /// Without the caller's number: it may end in a log.
    @Override
    public String toString() {
        return "HotlineEvent[" + what + " " + callId + "]";
    }
}
