package org.openhotline.callback;

/// How one try to call somebody back ended.
public enum CallbackOutcome {
    /// Both questions answered.
    RATED(true),
    /// Hung up after the first question was answered.
    PARTLY_RATED(true),
    /// Said no to the questions.
    REFUSED(true),
    NO_ANSWER(false),
    BUSY(false),
    /// Answered, then hung up without a key.
    HUNG_UP(false),
    /// Answered, but no key came: a voicemail, or somebody who does not hear.
    SILENT(false),
    WRONG_NUMBER(true),
    /// The number is not domestic, is on the never-call list, or the cap is reached.
    NOT_DIALLED(true),
    /// The exchange or a line failed; does not count as a try.
    FAILED(false);

    private final boolean isFinal;

    CallbackOutcome(boolean isFinal) {
        this.isFinal = isFinal;
    }

    /// No further try follows.
    public boolean isFinal() {
        return isFinal;
    }
}
