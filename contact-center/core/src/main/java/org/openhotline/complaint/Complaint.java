package org.openhotline.complaint;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.openhotline.lifecycle.State;

/// A complaint to the administration (申诉), as it stands. It changes only through [ComplaintDesk].
///
/// @param version grows by one with every change; also the external version in the search index
/// @param missing what must still be asked for; empty when complete
/// @param policy the version of the rules it is handled under, chosen by the day of receipt
public record Complaint(
        ComplaintNumber number,
        long version,
        State state,
        Receipt receipt,
        ComplaintForm form,
        Set<Missing> missing,
        Course course,
        Dues dues,
        Handling handling,
        String policy) {

    public Complaint {
        missing = Set.copyOf(missing);
    }

    /// Another phone is not the one that was verified.
    Complaint with(ComplaintForm newForm) {
        boolean samePhone =
                Objects.equals(form.complainant().phone(), newForm.complainant().phone());
        return new Complaint(
                number,
                version,
                state,
                samePhone ? receipt : receipt.phoneVerified(null),
                newForm,
                Completeness.missingOf(newForm),
                course,
                dues,
                handling,
                policy);
    }

    Complaint with(Handling newHandling) {
        return new Complaint(number, version, state, receipt, form, missing, course, dues, newHandling, policy);
    }

    /// The same complaint after something was done with it.
    Complaint after(Consumer<Handling.Draft> change) {
        return with(handling.with(change));
    }

    Complaint with(Course newCourse) {
        return new Complaint(number, version, state, receipt, form, missing, newCourse, dues, handling, policy);
    }

    Complaint with(Dues newDues) {
        return new Complaint(number, version, state, receipt, form, missing, course, newDues, handling, policy);
    }

    Complaint movedTo(State newState, Course newCourse) {
        return new Complaint(number, version, newState, receipt, form, missing, newCourse, dues, handling, policy);
    }

    /// The same complaint as it is stored after one more change.
    public Complaint nextVersion() {
        return new Complaint(number, version + 1, state, receipt, form, missing, course, dues, handling, policy);
    }
}
