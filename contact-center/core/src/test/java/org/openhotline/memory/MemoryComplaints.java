package org.openhotline.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintChanged;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Step;

public final class MemoryComplaints implements Complaints {

    private final Map<ComplaintNumber, Complaint> all = new LinkedHashMap<>();
    private final Map<LocalDate, Integer> ordinals = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    @Override
    public synchronized int nextOrdinal(LocalDate day) {
        return ordinals.merge(day, 1, Integer::sum) - 1;
    }

    @Override
    public synchronized void add(Complaint complaint) {
        all.put(complaint.number(), complaint);
    }

    @Override
    public synchronized Optional<Complaint> find(ComplaintNumber number) {
        return Optional.ofNullable(all.get(number));
    }

    @Override
    public synchronized List<Complaint> findAll(List<ComplaintNumber> numbers) {
        return numbers.stream().filter(all::containsKey).map(all::get).toList();
    }

    @Override
    public Optional<Complaint> findForChange(ComplaintNumber number) {
        return find(number);
    }

    @Override
    public synchronized void save(Complaint complaint) {
        Complaint stored = all.get(complaint.number());
        if (stored == null || stored.version() != complaint.version() - 1) {
            throw new ComplaintChanged(complaint.number());
        }
        all.put(complaint.number(), complaint);
    }

    @Override
    public synchronized void addStep(Step step) {
        steps.add(step);
    }

    @Override
    public synchronized List<Step> history(ComplaintNumber number) {
        return steps.stream().filter(step -> step.number().equals(number)).toList();
    }

    @Override
    public synchronized int receivedSince(Complainant person, Instant since) {
        return (int) all.values().stream()
                .filter(complaint -> !complaint.receipt().at().isBefore(since))
                .filter(complaint -> isSame(person, complaint.form().complainant()))
                .count();
    }

    private static boolean isSame(Complainant one, Complainant other) {
        return (one.phone() != null && one.phone().equals(other.phone()))
                || (one.idNumber() != null && one.idNumber().equals(other.idNumber()));
    }

    public synchronized List<Complaint> all() {
        return List.copyOf(all.values());
    }
}
