package org.openhotline.telephony;

/// Limits how often somebody may try number and last four digits, so that neither can be guessed.
@FunctionalInterface
public interface ProgressTries {

    /// Counts one try.
    ///
    /// @param who a call id, or an address of the public page
    boolean mayTry(String who);
}
