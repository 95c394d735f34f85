package org.openhotline.life;

import java.net.http.HttpResponse;
import java.util.function.Function;
import org.openhotline.access.Browser;
import tools.jackson.databind.JsonNode;

/// The acts of the desks over the web API, as pages do them.
final class Desk {

    static final String FORM = """
            {"complainant":{"name":"李雷𠮷😀","role":"RECIPIENT","phone":"138-0013-8000","countyCode":"620102"},
            "item":{"enterpriseCode":"YTO","waybill":"yt8826 123456789","businessType":"EXPRESS_DOMESTIC",
            "postedOn":"2026-11-01","contents":"手机"},
            "enterpriseComplaint":{"done":"YES","on":"2026-11-10","result":"DISSATISFIED"},
            "grievance":{"mainProblem":"0301","text":"快件丢失，客服推诿，要求赔偿三百元。","requests":["COMPENSATION"],
            "claimFen":30000,"otherProcedure":"NONE"}%s}
            """;

    private Desk() {}

    static String formWithConsent() {
        return FORM.formatted(",\"consent\":{\"version\":\"2026-1\",\"at\":\"2026-11-24T10:00:00+08:00\"}");
    }

    static HttpResponse<String> act(Browser who, String number, String act, String body) {
        return who.post("/api/complaints/" + number + "/acts/" + act, body);
    }

    static JsonNode done(Browser who, String number, String act, String body) {
        return Json.of(act(who, number, act, body), 200);
    }

    static final String REPLY = """
            {"reply":{"findings":"快件在中转场丢失","liability":"FULL","responsibleUnit":"城关分公司","settlement":["COMPENSATION"],
            "compensationFen":30000,"userContent":"YES","handler":"王五","handlerPhone":"13900139001","attachments":[]}}
            """;

    static final String CLOSE = """
            {"finding":"EFFECTIVE","result":"SETTLED","compensationFen":30000,"refundFen":0,"foundValueFen":0,
            "handlingFits":true,"replyAgreesWithUser":true,"unitClear":true}
            """;

    static void wholeLife(LivingHotline hotline, String number) {
        wholeLife(hotline::loggedIn, number);
    }

    /// From acceptance to closing, each by who may.
    static void wholeLife(Function<String, Browser> loggedIn, String number) {
        var agent = loggedIn.apply("agent01");
        var enterprise = loggedIn.apply("yto01");
        var handler = loggedIn.apply("handler01");
        done(agent, number, "ACCEPT", "{}");
        done(agent, number, "FORWARD", "{}");
        done(enterprise, number, "SIGN", "{}");
        done(enterprise, number, "REPLY", REPLY);
        done(handler, number, "BEGIN_VERIFICATION", "{}");
        done(handler, number, "NOTE_VERIFICATION", "{\"reached\":\"YES\",\"agrees\":true}");
        done(handler, number, "ANSWER", "{\"told\":\"企业已赔偿 300 元。\"}");
        done(loggedIn.apply("manager01"), number, "CLOSE", CLOSE);
    }
}
