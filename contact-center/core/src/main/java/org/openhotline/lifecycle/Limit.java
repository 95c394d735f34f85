package org.openhotline.lifecycle;

/// The clocks that a complaint runs under; how long each is, a [Policy] says.
public enum Limit {
    /// An enterprise handles what the user raised with it; before, a complaint is guided (R02).
    ENTERPRISE_FIRST,
    /// A complaint must come within this time of the posting or the dispute (R08).
    COMPLAINING,
    ACCEPTANCE,
    SUPPLEMENTING,
    TRANSFERRING,
    FORWARDING,
    SIGNING,
    ENTERPRISE_REPLY,
    /// What an enterprise may get on top of its limit, once.
    EXTENSION,
    /// No extension reaches beyond this day.
    LAST_EXTENSION,
    REPLY_CHECK,
    DISPUTE_CHECK,
    REDOING,
    VERIFICATION,
    MEDIATION_OPINION,
    MEDIATION_CONSENT,
    SUSPENSION_REVIEW,
    FINAL_ANSWER,
    CLOSING,
    SURVEYING,
    REVIEWING,
    ARCHIVING,
    /// A complaint of the same person within this time counts as a repeat.
    REPEATING,
    KEEPING
}
