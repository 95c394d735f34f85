package org.openhotline.desk;

import java.nio.file.Path;
import org.openhotline.telephony.Recording;

/// Where the exchange puts its recordings.
///
/// @param root absolute
record RecordingsFolder(Path root) {

    Path fileOf(Recording recording) {
        Path file = root.resolve(recording.file()).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalStateException("a recording lies outside of its folder");
        }
        return file;
    }
}
