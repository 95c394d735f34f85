package org.openhotline.complaint;

import org.openhotline.lifecycle.State;

/// An earlier complaint of the same person about the same item.
///
/// @param sameRespondent the same enterprise is complained of
/// @param sameReason the same problem
public record Earlier(ComplaintNumber number, State state, boolean sameRespondent, boolean sameReason) {

    boolean isAnswered() {
        return state.code() >= State.ANSWERED.code() && state != State.WITHDRAWN;
    }

    boolean isOpen() {
        return state.code() < State.ANSWERED.code()
                && state != State.REJECTED
                && state != State.GUIDED
                && state != State.TRANSFERRED;
    }
}
