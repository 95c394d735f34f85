package org.openhotline.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where complaints are kept.
public interface Complaints {

    /// The next ordinal of this day, counted from 0 in the running unit of work, so that no number is lost or given
    /// twice.
    int nextOrdinal(LocalDate day);

    void add(Complaint complaint);

    Optional<Complaint> find(ComplaintNumber number);

    /// Those of these that there are, in this order.
    List<Complaint> findAll(List<ComplaintNumber> numbers);

    /// Like [#find], and keeps others from changing it until the unit of work ends.
    Optional<Complaint> findForChange(ComplaintNumber number);

    /// Writes the complaint as it is now.
    ///
    /// @throws ComplaintChanged when the stored version is not `complaint.version() - 1`
    void save(Complaint complaint);

    void addStep(Step step);

    /// How many complaints this person has made since then, by phone or id number.
    int receivedSince(Complainant person, Instant since);

    /// Oldest first.
    List<Step> history(ComplaintNumber number);
}
