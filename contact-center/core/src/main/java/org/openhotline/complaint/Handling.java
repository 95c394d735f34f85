package org.openhotline.complaint;

import org.jspecify.annotations.Nullable;

/// What was done with a complaint so far.
///
/// @param handler login of the assigned handler, who sees personal data in full
/// @param answer the final answer, in the words the user was told
/// @param redoRounds how often the enterprise was sent back to work
public record Handling(
        @Nullable String handler,
        @Nullable Rejection rejection,
        @Nullable EnterpriseReply reply,
        @Nullable Verification verification,
        @Nullable String answer,
        @Nullable Closing closing,
        int redoRounds,
        @Nullable ComplaintNumber duplicateOf) {

    public static final Handling NONE = new Handling(null, null, null, null, null, null, 0, null);

    Handling by(@Nullable String newHandler) {
        return new Handling(newHandler, rejection, reply, verification, answer, closing, redoRounds, duplicateOf);
    }

    Handling rejected(Rejection why) {
        return new Handling(handler, why, reply, verification, answer, closing, redoRounds, duplicateOf);
    }

    Handling replied(EnterpriseReply what) {
        return new Handling(handler, rejection, what, verification, answer, closing, redoRounds, duplicateOf);
    }

    Handling verified(Verification what) {
        return new Handling(handler, rejection, reply, what, answer, closing, redoRounds, duplicateOf);
    }

    Handling answered(String told) {
        return new Handling(handler, rejection, reply, verification, told, closing, redoRounds, duplicateOf);
    }

    Handling closed(Closing with) {
        return new Handling(handler, rejection, reply, verification, answer, with, redoRounds, duplicateOf);
    }

    Handling sentBack() {
        return new Handling(handler, rejection, reply, null, answer, closing, redoRounds + 1, duplicateOf);
    }
}
