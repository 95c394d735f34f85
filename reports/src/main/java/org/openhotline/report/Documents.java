package org.openhotline.report;

import java.util.List;

/// One report in its two forms; both say the same.
///
/// @param title what it is called in a list or in the subject of a mail
public record Documents(String title, Document docx, Document pdf) {

    public List<Document> all() {
        return List.of(docx, pdf);
    }
}
