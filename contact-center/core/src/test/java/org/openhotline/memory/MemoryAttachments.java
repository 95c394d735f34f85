package org.openhotline.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.ComplaintNumber;

public final class MemoryAttachments implements Attachments {

    private final List<Attachment> all = new ArrayList<>();

    @Override
    public synchronized void add(Attachment attachment) {
        all.add(attachment);
    }

    @Override
    public synchronized Optional<Attachment> find(UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Attachment> of(ComplaintNumber number) {
        return all.stream().filter(one -> number.equals(one.number())).toList();
    }
}
