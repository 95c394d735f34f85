package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.openhotline.complaint.ComplaintNumber;

/// Makes complaints findable. Every call can be repeated, and calls may come in any order: the index keeps the
/// highest version of each complaint.
public final class ComplaintIndexer {

    /// Documents in one request: some 300 kB.
    static final int BATCH = 500;

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final SearchServer server;
    private final Indices indices;

    public ComplaintIndexer(SearchServer server) {
        this(server, IndexDefinition.present());
    }

    ComplaintIndexer(SearchServer server, IndexDefinition definition) {
        this.server = server;
        this.indices = new Indices(server.patient(), definition);
    }

    /// Sees to it that there is an index of the present mapping. Cheap when all is well: call it at the start, and
    /// again whenever the server was away, because it may have come back empty.
    public IndexState prepare() {
        try {
            return indices.prepare() ? new IndexState.NeedsFilling() : new IndexState.Ready();
        } catch (IOException | ElasticsearchException away) {
            return new IndexState.Unavailable(passing(away));
        }
    }

    /// Takes every complaint there is, read after [#prepare] was called, and then searches the new index only.
    /// Complaints may change meanwhile: [#index] writes to both indices until then.
    public IndexState fill(Stream<ComplaintDocument> everything) {
        try {
            var failure = everything
                    .gather(Gatherers.windowFixed(BATCH))
                    .map(this::index)
                    .filter(outcome -> !(outcome instanceof IndexOutcome.Done))
                    .findFirst();
            if (failure.isPresent()) {
                return new IndexState.Unavailable(failure.get().toString());
            }
            indices.swap();
            return new IndexState.Ready();
        } catch (IOException | ElasticsearchException away) {
            return new IndexState.Unavailable(passing(away));
        }
    }

    /// Puts these documents into the index, unless it has newer ones.
    public IndexOutcome index(List<ComplaintDocument> documents) {
        return write(documents.size(), (bulk, name) -> {
            for (ComplaintDocument document : documents) {
                bulk.operations(operation -> operation.index(index -> index.index(name)
                        .id(document.number().digits())
                        .version(document.version())
                        .versionType(VersionType.External)
                        .document(StoredDocument.fields(document))));
            }
        });
    }

    /// Takes a complaint out that was purged from the database.
    ///
    /// @param version above every version that was indexed
    public IndexOutcome forget(ComplaintNumber number, long version) {
        return write(
                1,
                (bulk, name) -> bulk.operations(operation -> operation.delete(delete ->
                        delete.index(name).id(number.digits()).version(version).versionType(VersionType.External))));
    }

    private IndexOutcome write(int count, Filler filler) {
        if (count == 0) {
            return new IndexOutcome.Done(0, 0);
        }
        try {
            Set<String> names = indices.written();
            if (names.isEmpty()) {
                indices.prepare();
                names = indices.written();
            }
            BulkRequest.Builder bulk = new BulkRequest.Builder();
            names.forEach(name -> filler.fill(bulk, name));
            return judge(server.patient().bulk(bulk.build()), count);
        } catch (IOException | ElasticsearchException away) {
            return new IndexOutcome.Unavailable(passing(away));
        }
    }

    private IndexOutcome judge(BulkResponse response, int count) {
        Set<String> taken = new HashSet<>();
        List<IndexOutcome.Refusal> refused = new ArrayList<>();
        for (BulkResponseItem item : response.items()) {
            int status = item.status();
            if (status < 300 || isGone(item)) {
                taken.add(item.id());
            } else if (status != CONFLICT) {
                String why =
                        status + (item.error() == null ? "" : " " + item.error().type());
                if (status == NOT_FOUND || status == 429 || status >= 500) {
                    return new IndexOutcome.Unavailable(why);
                }
                // An index of an older mapping, on its way out, may not know a new field.
                if (indices.isPresent(item.index())) {
                    refused.add(new IndexOutcome.Refusal(String.valueOf(item.id()), why));
                }
            }
        }
        return refused.isEmpty()
                ? new IndexOutcome.Done(taken.size(), count - taken.size())
                : new IndexOutcome.Refused(refused);
    }

    private static boolean isGone(BulkResponseItem item) {
        return item.operationType() == OperationType.Delete && item.status() == NOT_FOUND && item.error() == null;
    }

    private static String passing(Exception away) {
        if (away instanceof ElasticsearchException answer && !Trouble.isPassing(answer)) {
            throw answer;
        }
        return Trouble.named(away);
    }

    private interface Filler {
        void fill(BulkRequest.Builder bulk, String index);
    }
}
