package org.openhotline.memory;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintLinks;
import org.openhotline.complaint.ComplaintNumber;

public final class MemoryLinks implements ComplaintLinks {

    private final Set<Set<ComplaintNumber>> pairs = new HashSet<>();
    private final MemoryComplaints complaints;

    MemoryLinks(MemoryComplaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void link(ComplaintNumber one, ComplaintNumber other, String who, Instant at) {
        pairs.add(Set.of(one, other));
    }

    @Override
    public void unlink(ComplaintNumber one, ComplaintNumber other) {
        pairs.remove(Set.of(one, other));
    }

    @Override
    public List<ComplaintNumber> linkedTo(ComplaintNumber number) {
        return pairs.stream()
                .filter(pair -> pair.contains(number))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(number))
                .toList();
    }

    @Override
    public List<ComplaintNumber> mergedInto(ComplaintNumber number) {
        return complaints.all().stream()
                .filter(complaint -> number.equals(complaint.handling().duplicateOf()))
                .map(Complaint::number)
                .toList();
    }
}
