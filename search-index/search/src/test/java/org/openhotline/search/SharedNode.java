package org.openhotline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.openhotline.search.testing.SearchNode;

/// One search server for all tests of this module; each test begins with no index.
final class SharedNode {

    static final SearchNode NODE = SearchNode.start();

    /// Patient, because the machine of a test may be busy.
    static final SearchServer SERVER = SearchServer.at(
            new SearchSettings(NODE.uri(), Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(1), null));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(NODE::close));
    }

    private SharedNode() {}

    static void empty() {
        try {
            var indices = SERVER.patient().indices();
            List<String> names =
                    List.copyOf(indices.get(all -> all.index("complaints-v*").allowNoIndices(true))
                            .indices()
                            .keySet());
            if (!names.isEmpty()) {
                indices.delete(delete -> delete.index(names));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// An index with exactly these.
    static void holds(List<ComplaintDocument> documents) {
        empty();
        var indexer = new ComplaintIndexer(SERVER);
        indexer.prepare();
        indexer.fill(documents.stream());
        refresh();
    }

    static void refresh() {
        try {
            SERVER.patient().indices().refresh(refresh -> refresh.index("complaints-v*"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
