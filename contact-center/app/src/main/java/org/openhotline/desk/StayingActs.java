package org.openhotline.desk;

import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.By;
import tools.jackson.databind.JsonNode;

/// From the words of a page to the acts that leave a complaint in its state.
final class StayingActs {

    private StayingActs() {}

    static Complaint perform(
            ComplaintDesk desk, Complaint before, Act act, ActReader in, @Nullable JsonNode body, By by) {
        ComplaintNumber number = before.number();
        return switch (act) {
            case EDIT -> {
                JsonNode form = in.form(body);
                in.done();
                yield desk.edit(number, FormReader.read(form, before.form(), desk::faultsIn), by);
            }
            case ADD_MATERIAL -> desk.addMaterial(number, words(in, "note", "请说明补充了什么材料"), by);
            case URGE -> desk.urge(number, words(in, "why", "请写明催办理由"), by);
            case ACKNOWLEDGE -> desk.acknowledge(number, words(in, "note", "请写明对方如何确认收到"), by);
            case LINK -> link(desk, number, in, by);
            case SUPERVISE -> supervise(desk, number, in, by);
            case PROPOSE_REJECTION -> {
                var rejection = in.rejection();
                in.done();
                yield desk.proposeRejection(number, rejection, by);
            }
            case ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> extension(desk, number, act, in, by);
            default -> findings(desk, number, act, in, by);
        };
    }

    private static Complaint link(ComplaintDesk desk, ComplaintNumber number, ActReader in, By by) {
        var other = in.otherComplaint("other");
        boolean away = in.isTrue("unlink");
        String why = away ? null : in.words("why", "请写明关联理由");
        in.done();
        return why == null ? desk.unlink(number, other, by) : desk.link(number, other, why, by);
    }

    private static Complaint supervise(ComplaintDesk desk, ComplaintNumber number, ActReader in, By by) {
        int level = in.between("level", 1, 3, "请选择督办等级（1 至 3）");
        var answerBy = in.day("answerBy");
        String note = in.words("note", "请写明督办要求");
        in.done();
        return desk.supervise(number, level, answerBy, note, by);
    }

    private static Complaint extension(ComplaintDesk desk, ComplaintNumber number, Act act, ActReader in, By by) {
        return switch (act) {
            case ASK_EXTENSION -> {
                var asking = in.extension();
                in.done();
                yield desk.askExtension(number, asking.days(), asking.why(), by);
            }
            case GRANT_EXTENSION -> {
                in.done();
                yield desk.grantExtension(number, by);
            }
            default -> desk.refuseExtension(number, words(in, "why", "请写明不同意的理由"), by);
        };
    }

    private static Complaint findings(ComplaintDesk desk, ComplaintNumber number, Act act, ActReader in, By by) {
        return switch (act) {
            case JUDGE_REPLY -> {
                var quality = in.replyQuality();
                in.done();
                yield desk.judgeReply(number, quality, by);
            }
            case NOTE_VERIFICATION -> {
                var verification = in.verification();
                in.done();
                yield desk.noteVerification(number, verification, by);
            }
            case GIVE_OPINION -> desk.giveOpinion(number, words(in, "opinion", "请写明调解意见"), by);
            case NOTE_CONSENT -> {
                var side = in.side();
                var consent = in.consent();
                in.done();
                yield desk.noteConsent(number, side, consent, by);
            }
            case FIND -> {
                var closing = in.closing();
                in.done();
                yield desk.find(number, closing, by);
            }
            default -> throw new IllegalArgumentException(act + " moves a complaint");
        };
    }

    private static String words(ActReader in, String name, String hint) {
        String words = in.words(name, hint);
        in.done();
        return words;
    }
}
