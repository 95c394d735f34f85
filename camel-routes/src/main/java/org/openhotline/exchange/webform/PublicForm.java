package org.openhotline.exchange.webform;

import java.util.List;
import org.openhotline.complaint.ComplaintForm;

/// What a person hands in on the public page.
///
/// @param files already spooled, each to a temporary file that the web layer removes afterwards
public record PublicForm(ComplaintForm form, List<SpooledFile> files) {

    public PublicForm {
        files = List.copyOf(files);
    }
}
