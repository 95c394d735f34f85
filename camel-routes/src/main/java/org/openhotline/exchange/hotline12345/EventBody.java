package org.openhotline.exchange.hotline12345;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Step;
import org.openhotline.complaint.Timing;
import org.openhotline.lifecycle.Act;
import org.openhotline.outbox.Outbox.Claimed;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a platform is told, from the row in the outbox and the history of the complaint. Both never change, so
/// every try of an event says the same to the letter.
final class EventBody {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(Timing.ZONE);

    private final String signer;
    private final Complaints complaints;

    EventBody(Platform platform, Complaints complaints) {
        this.signer = platform.signer();
        this.complaints = complaints;
    }

    byte[] of(Claimed message) {
        Told told = Told.read(message.payload());
        ObjectNode body = Json.MAPPER
                .createObjectNode()
                .put("eventId", message.eventId().toString())
                .put("eventSeq", message.sequence())
                .put("occurredAt", written(told.at()));
        if (told.complaint() != null) {
            body.put("no12305", told.complaint());
        }
        switch (message.kind()) {
            case "sign" -> body.put("signer", signer).put("time", written(told.at()));
            case "progress" -> body.put("stage", told.code()).put("text", stage(told.code()));
            case "complete" -> complete(body, told);
            default -> throw new IllegalStateException("12345 is told nothing of the kind " + message.kind());
        }
        return Json.MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private void complete(ObjectNode body, Told told) {
        String words = words(told);
        body.put("resultCode", told.code()).put("result", result(told.code()));
        body.put("liability", told.liability());
        body.put("compensation", told.compensationFen() == null ? 0 : told.compensationFen());
        body.put("contactedUser", Boolean.TRUE.equals(told.contacted()));
        body.put("replyToUser", words == null ? result(told.code()) : words);
        body.putArray("attachments");
    }

    /// What the user was told, as it was written down then.
    private @Nullable String words(Told told) {
        Act act = told.act();
        if (act == null || told.complaint() == null) {
            return null;
        }
        String note = complaints.history(new ComplaintNumber(told.complaint())).stream()
                .filter(step -> step.act() == act && !step.at().isAfter(told.at()))
                .max(Comparator.comparing(Step::at))
                .map(Step::note)
                .orElse(null);
        // A rejection's note begins with its reason code, for us.
        return note == null || act != Act.REJECT ? note : note.replaceFirst("^R\\d\\d: ", "");
    }

    private static String stage(@Nullable String code) {
        return switch (code) {
            case "J01" -> "已受理为邮政业用户申诉";
            case "J02" -> "已转被申诉企业办理";
            case "J03" -> "被申诉企业已答复，正在核实";
            case "J04" -> "正在组织调解";
            case null, default -> throw new IllegalStateException("no stage " + code);
        };
    }

    private static String result(@Nullable String code) {
        return switch (code) {
            case "D01" -> "已解决";
            case "D02" -> "部分解决";
            case "D03" -> "已解释";
            case "D04" -> "已引导先向企业投诉";
            case "D05" -> "调解不成，已告知其他途径";
            case "D06" -> "不予受理，已告知理由";
            case "D07" -> "用户撤诉";
            case null, default -> throw new IllegalStateException("no result " + code);
        };
    }

    private static String written(Instant at) {
        return TIME.format(at);
    }
}
