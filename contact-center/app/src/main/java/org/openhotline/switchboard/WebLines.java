package org.openhotline.switchboard;

import org.jspecify.annotations.Nullable;
import org.openhotline.person.PhoneNumber;

/// Lines for calls from the public page. They reach 12305 and nothing else.
public interface WebLines {

    /// Lends a line for one call, to be placed within five minutes. One visitor holds one line: asking again gives the
    /// same one with a new secret.
    ///
    /// @param visitor whom the cap counts, e.g. the address of the browser
    /// @param caller the number that the visitor gave, shown to the agent; no proof of anything
    /// @throws AllLinesBusy when no line is free, or the visitor's last call still goes on
    /// @throws org.openhotline.telephony.Switchboard.SwitchboardAway when the exchange does not answer
    WebLine open(String visitor, @Nullable PhoneNumber caller);

    /// No line is free at the moment.
    final class AllLinesBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public AllLinesBusy() {
            super("all web lines are busy");
        }
    }
}
