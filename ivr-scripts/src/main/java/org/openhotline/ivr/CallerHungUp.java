package org.openhotline.ivr;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.telephony.Statement;

/// The caller is gone. Thrown from any verb and caught once, by the server of the calls.
public final class CallerHungUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Statement statement;

    public CallerHungUp() {
        this(null);
    }

    /// @param statement what was on the tape when the caller hung up while speaking
    public CallerHungUp(@Nullable Statement statement) {
        super("the caller hung up", null, false, false);
        this.statement = statement;
    }

    /// What the caller had said. Who hangs up while speaking has complained: it is to be kept.
    public Optional<Statement> statement() {
        return Optional.ofNullable(statement);
    }
}
