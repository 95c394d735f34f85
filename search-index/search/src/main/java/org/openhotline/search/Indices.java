package org.openhotline.search;

import static org.openhotline.search.IndexDefinition.NAME;
import static org.openhotline.search.IndexDefinition.SEARCHED;
import static org.openhotline.search.IndexDefinition.WRITTEN;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The indices behind the two aliases: made, attached, swapped.
final class Indices {

    private final ElasticsearchClient client;
    private final IndexDefinition definition;

    Indices(ElasticsearchClient client, IndexDefinition definition) {
        this.client = client;
        this.definition = definition;
    }

    /// Makes the index of the present mapping if need be and lets writes go to it. It is searched at once only when
    /// there is no older one to search. Tells whether it still has to be filled.
    boolean prepare() throws IOException {
        Map<String, IndexState> all = all();
        IndexState present = all.get(definition.index());
        if (present == null) {
            create();
        }
        List<Action> attach = new ArrayList<>();
        if (present == null || !present.aliases().containsKey(WRITTEN)) {
            attach.add(add(WRITTEN));
        }
        if (all.values().stream().noneMatch(index -> index.aliases().containsKey(SEARCHED))) {
            attach.add(add(SEARCHED));
        }
        change(attach);
        return present == null || !isFilled(present);
    }

    /// The index of the present mapping is complete: it alone is searched and written, older ones go.
    void swap() throws IOException {
        client.indices().refresh(refresh -> refresh.index(definition.index()));
        List<Action> actions = new ArrayList<>(List.of(add(SEARCHED), add(WRITTEN)));
        for (String name : all().keySet()) {
            if (!name.equals(definition.index())) {
                actions.add(Action.of(action -> action.removeIndex(remove -> remove.index(name))));
            }
        }
        change(actions);
        client.indices()
                .putMapping(mapping -> mapping.index(definition.index())
                        .meta(Map.of("mapping", JsonData.of(definition.mapping()), "filled", JsonData.of(true))));
    }

    boolean isPresent(String index) {
        return index.equals(definition.index());
    }

    /// Names of the indices that a document must be written to; empty when there is none yet.
    Set<String> written() throws IOException {
        try {
            return new TreeSet<>(client.indices()
                    .getAlias(alias -> alias.name(WRITTEN))
                    .aliases()
                    .keySet());
        } catch (ElasticsearchException answer) {
            if (answer.status() == 404) {
                return Set.of();
            }
            throw answer;
        }
    }

    private void create() throws IOException {
        try (var body = definition.body()) {
            client.indices().create(create -> create.index(definition.index()).withJson(body));
        } catch (ElasticsearchException answer) {
            // Another node of the application was faster: it made the same.
            if (!"resource_already_exists_exception".equals(answer.error().type())) {
                throw answer;
            }
        }
    }

    private Map<String, IndexState> all() throws IOException {
        return client.indices()
                .get(get -> get.index(NAME + "*").allowNoIndices(true))
                .indices();
    }

    private void change(List<Action> actions) throws IOException {
        if (!actions.isEmpty()) {
            client.indices().updateAliases(update -> update.actions(actions));
        }
    }

    private Action add(String alias) {
        return Action.of(
                action -> action.add(add -> add.index(definition.index()).alias(alias)));
    }

    private static boolean isFilled(IndexState index) {
        var mappings = index.mappings();
        JsonData filled = mappings == null ? null : mappings.meta().get("filled");
        return filled != null && filled.to(Boolean.class);
    }
}
