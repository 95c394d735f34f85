package org.openhotline.ivr;

/// One conversation, read from top to bottom. One instance serves all calls at once: what belongs to a call stays in
/// local variables. Any verb of the caller may throw [CallerHungUp].
@FunctionalInterface
public interface IvrScript {

    /// Talks, and says what happens to the call next.
    Next talkWith(Caller caller);
}
