package org.openhotline.exchange.webform;

import java.io.IOException;
import java.nio.file.Path;

/// Where attached files are put for good. What lies here without a row in the books is of no use and may be swept.
public interface FileShelf {

    /// Copies the spooled file into its place.
    ///
    /// @param name a plain file name of ours, e.g. `0198….pdf`
    void put(Path spooled, String name) throws IOException;

    /// Takes it away again, if it is there.
    void remove(String name) throws IOException;
}
