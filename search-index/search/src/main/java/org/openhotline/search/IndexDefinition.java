package org.openhotline.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The mapping and settings that the index is made with, read from `index/complaints.json`. Whoever changes that file
/// raises `_meta.mapping` in it: the next start then builds a new index beside the old one and swaps them.
record IndexDefinition(String json, int mapping) {

    /// What is searched.
    static final String SEARCHED = "complaints";

    /// What is written to: during a swap the old and the new index.
    static final String WRITTEN = "complaints-writing";

    static final String NAME = "complaints-v";

    static IndexDefinition present() {
        try (InputStream file = Objects.requireNonNull(
                IndexDefinition.class.getResourceAsStream("/index/complaints.json"), "index/complaints.json")) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static IndexDefinition of(String json) {
        JsonNode root = JsonMapper.shared().readTree(json);
        return new IndexDefinition(json, root.at("/mappings/_meta/mapping").intValue());
    }

    String index() {
        return NAME + mapping;
    }

    Reader body() {
        return new StringReader(json);
    }
}
