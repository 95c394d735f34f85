package org.openhotline.search;

import java.util.List;

/// An article of the knowledge base as the index keeps it.
///
/// @param body plain words or Markdown, tables filled
public record ArticleDocument(String id, String title, List<String> tags, String body) {

    public ArticleDocument {
        tags = List.copyOf(tags);
    }
}
