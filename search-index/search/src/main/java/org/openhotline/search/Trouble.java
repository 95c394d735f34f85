package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.util.Set;

/// What an exception from the search server means. Its message is never passed on: it may quote what was searched for.
final class Trouble {

    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 429, 502, 503, 504);

    private Trouble() {}

    /// Whether it may be better later. Anything else is a defect of ours and is thrown on.
    static boolean isPassing(ElasticsearchException answer) {
        return PASSING.contains(answer.status());
    }

    static String named(Exception trouble) {
        return trouble instanceof ElasticsearchException answer
                ? answer.status() + " " + answer.error().type()
                : trouble.getClass().getSimpleName();
    }
}
