package org.openhotline.report.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the Chinese fonts of a pdf are looked for; of each list the first file that exists is taken. Only fonts with
/// TrueType outlines can be embedded (`.ttf`, `.ttc`; not Debian's fonts-noto-cjk, which has CFF outlines).
///
/// @param text for the body and the tables
/// @param heading for headings of the first level (黑体 in an official text)
/// @param second for headings of the second level (楷体 in an official text)
public record Fonts(List<Path> text, List<Path> heading, List<Path> second) {

    private static final Path MICROHEI = Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
    private static final Path ZENHEI = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final Path SONG = Path.of("/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf");
    private static final Path KAI = Path.of("/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf");

    public Fonts {
        text = List.copyOf(text);
        heading = List.copyOf(heading);
        second = List.copyOf(second);
    }

    /// What Debian packages bring: fonts-arphic-gbsn00lp (Song) and fonts-arphic-gkai00mp (Kai) where
    /// they are installed, else fonts-wqy-microhei (Hei), which alone is enough. Not the package
    /// fonts-arphic-uming: it sets full stops in the middle of the line, as is usual in Taiwan.
    public static Fonts ofDebian() {
        return new Fonts(List.of(SONG, MICROHEI, ZENHEI), List.of(MICROHEI, ZENHEI), List.of(KAI, MICROHEI, ZENHEI));
    }

    /// One list for everything.
    public static Fonts from(List<Path> files) {
        return new Fonts(files, files, files);
    }

    /// The first font that exists.
    /// @throws FontMissing naming the package to install
    Path textFile() {
        return firstOf(text);
    }

    Path headingFile() {
        return firstOf(heading);
    }

    Path secondFile() {
        return firstOf(second);
    }

    private static Path firstOf(List<Path> files) {
        return files.stream().filter(Files::isReadable).findFirst().orElseThrow(() -> new FontMissing(files));
    }
}
