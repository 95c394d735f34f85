package org.openhotline.report.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// No Chinese font is installed: without one a pdf would be a page of empty boxes, so there is none.
public final class FontMissing extends RuntimeException {

    public FontMissing(List<Path> looked) {
        super(
                "No Chinese font with TrueType outlines was found. Install one (Debian: apt install fonts-wqy-microhei) or name"
                        + " one in the settings. Looked for: "
                        + looked.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
}
