package org.openhotline.report.paper;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A document before it is printed. The same paper printed twice gives the same bytes, so that a hash of a published
/// notice
/// can be checked years later: for that its time is part of it and no clock is asked.
public record Paper(String name, String author, Layout layout, Instant madeAt, List<Block> blocks) {

    /// How the page is laid out.
    public enum Layout {
        /// As 党政机关公文格式 (GB/T 9704-2012) lays out an official text: wide margins, body in 16 pt.
        OFFICIAL,
        /// Everything on one page of A4.
        ONE_PAGE
    }

    public Paper {
        name = Printable.line(name);
        author = Printable.line(author);
        blocks = List.copyOf(blocks);
    }

    public Stream<Block.Table> tables() {
        return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast);
    }
}
