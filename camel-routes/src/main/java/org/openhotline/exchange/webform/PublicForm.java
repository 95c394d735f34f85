package org.openhotline.exchange.webform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Fault;

/// What a person hands in on the public page.
///
/// @param submission made by the page when the form was begun and kept until the answer is in, so that a second click
///     or a retry after a lost answer is known for what it is
/// @param unread what could not even be read; the form holds nothing in these places
/// @param files already spooled, each to a temporary file that the web layer removes afterwards
/// @param phoneVerifiedAt when a code showed that the phone is theirs; null when none did
public record PublicForm(
        UUID submission,
        ComplaintForm form,
        List<Fault> unread,
        List<SpooledFile> files,
        @Nullable Instant phoneVerifiedAt) {

    public PublicForm(UUID submission, ComplaintForm form, List<Fault> unread, List<SpooledFile> files) {
        this(submission, form, unread, files, null);
    }

    public PublicForm {
        unread = List.copyOf(unread);
        files = List.copyOf(files);
    }
}
