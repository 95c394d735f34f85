package org.openhotline.exchange.webform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Looks for viruses in a file before it is taken.
@FunctionalInterface
public interface FileScan {

    /// Nobody looks: no scanner is set.
    FileScan NONE = _ -> Optional.empty();

    /// The name of what was found; empty when the file is clean.
    ///
    /// @throws IOException when it could not be looked at
    Optional<String> virusIn(Path file) throws IOException;
}
