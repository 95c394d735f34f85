package org.openhotline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Handlers;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.desk.Problems.NotAllowed;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// From the words of a page to the acts of the desk.
@Component
final class Acts {

    private final ComplaintDesk desk;
    private final Handlers handlers;
    private final Mentions mentions;
    private final UnitOfWork unitOfWork;

    Acts(ComplaintDesk desk, Handlers handlers, Mentions mentions, UnitOfWork unitOfWork) {
        this.desk = desk;
        this.handlers = handlers;
        this.mentions = mentions;
        this.unitOfWork = unitOfWork;
    }

    /// For a program, which has to say what it saw: without a version the act is refused, like any other gap.
    Complaint performSeen(Complaint before, Act act, JsonNode body, CurrentUser user) {
        refuseUnlessOpen(before, act);
        var in = new ActReader(body);
        in.requireVersion();
        return perform(before, act, body, in, user);
    }

    Complaint perform(Complaint before, Act act, @Nullable JsonNode body, CurrentUser user) {
        refuseUnlessOpen(before, act);
        return perform(before, act, body, new ActReader(body), user);
    }

    private static void refuseUnlessOpen(Complaint before, Act act) {
        if (ComplaintLifecycle.rule(before.state(), act).isEmpty()) {
            throw new ActNotOpen(act, before.state()); // before the faults of a body that nobody needs
        }
    }

    private Complaint perform(Complaint before, Act act, @Nullable JsonNode body, ActReader in, CurrentUser user) {
        By by = user.by().having(in.version());
        ComplaintNumber number = before.number();
        return switch (act) {
            case ASK_SUPPLEMENT -> {
                String what = in.words("what", "请写明需要补正的材料");
                in.done();
                yield desk.askSupplement(number, what, by);
            }
            case SUPPLEMENT -> {
                JsonNode form = in.form(body);
                in.done();
                yield desk.supplement(number, FormReader.read(form, before.form(), desk::faultsIn), by);
            }
            case REJECT -> {
                var rejection = in.rejection();
                in.done();
                yield desk.reject(number, rejection, by);
            }
            case GUIDE -> desk.guide(number, told(in, "told", "请写明告知申诉人的话"), by);
            case TRANSFER -> {
                var handover = in.handover();
                in.done();
                yield desk.transfer(number, handover, by);
            }
            case REOPEN -> desk.reopen(number, told(in, "why", "请写明理由"), by);
            case DISPUTE -> desk.dispute(number, told(in, "why", "请写明异议理由"), by);
            case REPLY -> {
                var reply = in.reply();
                in.done();
                yield desk.reply(number, reply, by);
            }
            case SEND_BACK -> desk.sendBack(number, told(in, "why", "请写明退回理由"), by);
            case MEDIATE -> desk.mediate(number, told(in, "why", "请写明调解事由"), by);
            case ANSWER -> desk.answer(number, told(in, "told", "请写明答复申诉人的话"), by);
            case CLOSE -> {
                var closing = in.closingOrPrepared();
                in.done();
                yield desk.close(number, closing, by);
            }
            case FORWARD -> {
                String enterprise = in.optional("enterprise");
                in.done();
                yield enterprise == null ? desk.forward(number, by) : desk.forwardTo(number, enterprise, by);
            }
            case SUSPEND -> {
                var suspension = in.suspension();
                in.done();
                yield desk.suspend(number, suspension.ground(), suspension.why(), suspension.reviewOn(), by);
            }
            case RESUME -> desk.resume(number, told(in, "why", "请写明恢复办理的理由"), by);
            case MERGE -> {
                var other = in.otherComplaint("into");
                String why = in.words("why", "请写明合并理由");
                in.done();
                yield desk.merge(number, other, why, by);
            }
            case UNMERGE -> desk.unmerge(number, told(in, "why", "请写明取消合并的理由"), by);
            case WITHDRAW -> desk.withdraw(number, told(in, "why", "请写明撤诉经过"), by);
            case TERMINATE -> desk.terminate(number, told(in, "why", "请写明终止理由"), by);
            case BEGIN_REVIEW -> desk.beginReview(number, told(in, "why", "请写明复核理由"), by);
            case NOTE -> note(number, told(in, "note", "请写下备注"), by);
            case ASSIGN -> assign(number, told(in, "handler", "请选择办理员"), by);
            case ACCEPT, SIGN, BEGIN_VERIFICATION, BEGIN_SURVEY, ARCHIVE -> {
                in.done();
                yield plain(number, act, by);
            }
            default -> StayingActs.perform(desk, before, act, in, body, by);
        };
    }

    /// Everybody may take a complaint on; giving it to somebody else is the section chief's.
    private Complaint assign(ComplaintNumber number, String handler, By by) {
        if (!by.who().equals(handler) && !by.as().contains(Actor.REVIEWER)) {
            throw new NotAllowed("指派他人办理由科长决定。");
        }
        if (!handlers.include(handler)) {
            throw new InvalidForm(List.of(new Fault("handler", "unknown-code", "没有这位办理员，或已停用")));
        }
        return desk.assign(number, handler, by);
    }

    private Complaint note(ComplaintNumber number, String words, By by) {
        return unitOfWork.together(() -> {
            mentions.tell(number, words, by.who());
            return desk.note(number, words, by);
        });
    }

    private Complaint plain(ComplaintNumber number, Act act, By by) {
        return switch (act) {
            case ACCEPT -> desk.accept(number, by);
            case SIGN -> desk.sign(number, by);
            case BEGIN_VERIFICATION -> desk.beginVerification(number, by);
            case BEGIN_SURVEY -> desk.beginSurvey(number, by);
            default -> desk.archive(number, by);
        };
    }

    private static String told(ActReader in, String name, String hint) {
        String words = in.words(name, hint);
        in.done();
        return words;
    }
}
