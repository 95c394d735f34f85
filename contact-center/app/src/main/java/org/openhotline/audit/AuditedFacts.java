package org.openhotline.audit;

import org.openhotline.complaint.ComplaintFact;
import org.openhotline.complaint.ComplaintFact.ComplaintMoved;
import org.openhotline.complaint.ComplaintFact.ComplaintNoted;
import org.openhotline.complaint.ComplaintFact.ComplaintRegistered;
import org.openhotline.complaint.FactListener;
import org.openhotline.complaint.Step;
import org.openhotline.lifecycle.State;
import org.springframework.stereotype.Component;

/// Every act on a complaint is in the audit log, in the transaction of the act. What was said stands in the complaint's
/// own history; here only who did what.
@Component
final class AuditedFacts implements FactListener {

    private final AuditLog audit;

    AuditedFacts(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void happened(ComplaintFact fact) {
        AuditAct act = switch (fact) {
            case ComplaintRegistered _ -> AuditAct.COMPLAINT_REGISTERED;
            case ComplaintMoved _ -> AuditAct.COMPLAINT_ACT;
            case ComplaintNoted _ -> AuditAct.COMPLAINT_NOTED;
        };
        Step step = fact.step();
        State from = step.from();
        String what = step.act() == null ? step.kind() : step.act().name();
        audit.write(
                step.who(),
                AuditNote.of(act)
                        .about("COMPLAINT", step.number().digits())
                        .changed(
                                from == null ? null : from.name(),
                                what + " " + step.to().name() + " v"
                                        + fact.complaint().version()));
    }
}
