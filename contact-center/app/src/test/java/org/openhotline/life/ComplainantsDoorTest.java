package org.openhotline.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.access.Browser;
import org.openhotline.complaint.ComplaintNumber;
import tools.jackson.databind.JsonNode;

/// Codes by SMS and what a complainant does with one, over HTTP into the real database; and everything that somebody
/// tries who may not.
class ComplainantsDoorTest {

    private static final byte[] PDF = PublicForm.PDF;
    private static final String WRONG = "000000";

    private static ComplainantsDoor door;

    @BeforeAll
    static void open() {
        door = new ComplainantsDoor();
    }

    @AfterAll
    static void shut() {
        door.close();
    }

    private static List<String> fields(HttpResponse<String> refused) {
        return Json.of(refused, 422)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").stringValue())
                .toList();
    }

    private static String detail(HttpResponse<String> refused, int status) {
        return Json.of(refused, status).get("detail").stringValue();
    }

    private static String stateOf(HttpResponse<String> shown) {
        return Json.of(shown, 200).at("/progress/state").stringValue();
    }

    private static JsonNode asStaffSeesIt(String number) {
        return Json.of(door.loggedIn("agent01").get("/api/complaints/" + number), 200);
    }

    private static String timeline(String number) {
        return door.loggedIn("agent01")
                .get("/api/complaints/" + number + "/timeline")
                .body();
    }

    private static String other(String code) {
        return code.equals(WRONG) ? "000001" : WRONG;
    }

    // ------------------------------------------------------------------------------------------------------ codes

    @Test
    void a_code_waits_sealed_for_the_operator_whose_look_is_noted() {
        String phone = door.freshPhone();
        door.putForward(Duration.ofMinutes(7));
        Json.of(door.ask(phone, "COMPLAIN", ""), 202);

        assertThat(door.messages().get(0).get("to").stringValue())
                .isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(door.messages().toString()).doesNotContain(phone, "验证码");
        assertThat(door.codeReadOut()).hasSize(6);
        assertThat(door.trial
                        .database()
                        .jdbc()
                        .sql(
                                "SELECT count(*) FROM audit_entry WHERE act = 'DISCLOSED' AND subject = 'SMS' AND who = 'admin'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(new InClear(door.trial).inDatabase(phone, "验证码 ")).isEmpty();
    }

    @Test
    void one_a_minute_for_a_number_and_ten_an_hour() {
        String phone = door.freshPhone();
        door.putForward(Duration.ofHours(1));
        Json.of(door.ask(phone, "COMPLAIN", ""), 202);
        HttpResponse<String> tooSoon = door.ask(phone, "COMPLAIN", "");
        assertThat(detail(tooSoon, 429)).contains("秒后再试");
        assertThat(Integer.parseInt(tooSoon.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
        for (int i = 2; i <= 10; i++) {
            door.putForward(Duration.ofSeconds(61));
            Json.of(door.ask(phone, "COMPLAIN", ""), 202);
        }
        door.putForward(Duration.ofSeconds(61));
        assertThat(detail(door.ask(phone, "COMPLAIN", ""), 429)).contains("分钟后再试");
        // The address has had its ten as well, whichever the number.
        assertThat(door.ask(door.freshPhone(), "COMPLAIN", "").statusCode()).isEqualTo(429);
        door.putForward(Duration.ofHours(1));
        Json.of(door.ask(phone, "COMPLAIN", ""), 202);
    }

    @Test
    void what_is_asked_wrongly_is_told_at_once_and_sends_nothing() {
        int before = door.messages().size();
        assertThat(fields(door.ask("0931-8123456", "SPAM", ""))).containsExactlyInAnyOrder("phone", "purpose");
        assertThat(fields(door.ask("138\\u0000", "DOOR", ",\"number\":\"12\",\"x\":1")))
                .containsExactlyInAnyOrder("phone", "number", "x");
        assertThat(fields(door.ask(door.freshPhone(), "DOOR", ""))).containsExactly("number");
        assertThat(door.messages().size()).isEqualTo(before);
    }

    @Test
    void nobody_learns_whether_a_number_is_known() {
        String phone = door.freshPhone();
        String number = door.registered(phone);
        door.putForward(Duration.ofMinutes(15));
        int before = door.messages().size();
        String strangers =
                Json.of(door.askAtDoor(door.freshPhone(), number), 202).toString();
        String unknown =
                Json.of(door.askAtDoor(door.freshPhone(), unknownNumber()), 202).toString();
        assertThat(door.messages().size()).isEqualTo(before);
        assertThat(Json.of(door.askAtDoor(phone, number), 202).toString())
                .isEqualTo(strangers)
                .isEqualTo(unknown);
        assertThat(door.messages().size()).isEqualTo(before + 1);
    }

    private static String unknownNumber() {
        return IntStream.range(0, 100)
                .mapToObj("2611249999%02d"::formatted)
                .filter(digits -> ComplaintNumber.read(digits).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_code_serves_once_for_its_complaint_within_five_minutes_and_five_tries() {
        String phone = door.freshPhone();
        String number = door.registered(phone);
        String another = door.registered(phone);
        door.putForward(Duration.ofMinutes(7));
        Json.of(door.askAtDoor(phone, number), 202);
        String code = door.codeReadOut();
        assertThat(fields(door.enter(another, phone, code))).containsExactly("code");
        assertThat(fields(door.enter(number, door.freshPhone(), code))).containsExactly("code");
        assertThat(fields(door.enter(number, phone, "12\\u0007"))).contains("code");
        Json.of(door.enter(number, phone, code), 200);
        assertThat(fields(door.enter(number, phone, code))).containsExactly("code");

        door.putForward(Duration.ofMinutes(7));
        Json.of(door.askAtDoor(phone, number), 202);
        String guessed = door.codeReadOut();
        for (int i = 0; i < 5; i++) {
            assertThat(fields(door.enter(number, phone, other(guessed)))).containsExactly("code");
        }
        assertThat(fields(door.enter(number, phone, guessed))).containsExactly("code");

        door.putForward(Duration.ofMinutes(7));
        Json.of(door.askAtDoor(phone, number), 202);
        String late = door.codeReadOut();
        door.putForward(Duration.ofMinutes(5));
        assertThat(fields(door.enter(number, phone, late))).containsExactly("code");
    }

    @Test
    void both_languages_have_the_same_words_to_send() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        assertThat(ResourceBundle.getBundle("sms.text", Locale.ENGLISH, control).keySet())
                .isEqualTo(ResourceBundle.getBundle("sms.text", Locale.ROOT, control)
                        .keySet());
    }

    // -------------------------------------------------------------------------------------------- before handing in

    private static HttpResponse<String> handIn(String phone, String proof) {
        return door.bring(
                "/api/public/complaints",
                "",
                Map.of(
                        "submission", UUID.randomUUID().toString(),
                        "proof", proof,
                        "form", Desk.formWithConsent().replace("138-0013-8000", phone)));
    }

    @Test
    void a_form_needs_a_phone_that_was_verified_and_the_complaint_remembers() {
        String phone = door.freshPhone();
        door.putForward(Duration.ofMinutes(15));
        Json.of(door.ask(phone, "COMPLAIN", ",\"language\":\"en\""), 202);
        String code = door.codeReadOut();
        String wrong = "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, other(code));
        assertThat(fields(door.post("/api/public/phone", "", wrong))).containsExactly("code");
        String proof = Json.of(door.post("/api/public/phone", "", wrong.replace(other(code), code)), 200)
                .get("proof")
                .stringValue();

        assertThat(fields(handIn(phone, ""))).containsExactly("phoneProof");
        assertThat(fields(handIn(phone, "forged"))).containsExactly("phoneProof");
        assertThat(fields(handIn(door.freshPhone(), proof))).containsExactly("phoneProof");
        // A proof is no pass.
        assertThat(door.look(proof).statusCode()).isEqualTo(410);

        String number = Json.of(handIn(phone, proof), 201).get("number").stringValue();
        assertThat(asStaffSeesIt(number).at("/receipt/phoneVerifiedAt").isNull())
                .isFalse();
        assertThat(asStaffSeesIt(door.registered(phone))
                        .at("/receipt/phoneVerifiedAt")
                        .isNull())
                .isTrue();
    }

    // ------------------------------------------------------------------------------------------------------ the door

    @Test
    void only_a_living_pass_opens_and_only_its_own_complaint() {
        String phone = door.freshPhone();
        String number = door.registered(phone);
        String pass = door.passFor(number, phone);
        JsonNode seen = Json.of(door.look(pass), 200);
        assertThat(seen.at("/progress/number").stringValue()).isEqualTo(number);
        assertThat(seen.toString()).doesNotContain("李雷", phone, "agent01", "快件丢失");

        for (String forged : List.of("", "x", pass.substring(1) + "A", "A".repeat(5_000))) {
            assertThat(door.look(forged).statusCode()).isEqualTo(410);
            assertThat(detail(door.act("withdrawal", forged, "{\"why\":\"x\",\"confirmed\":true}"), 410))
                    .contains("重新获取验证码");
        }
        assertThat(door.leave(pass).statusCode()).isEqualTo(204);
        assertThat(door.look(pass).statusCode()).isEqualTo(410);

        String second = door.passFor(number, phone);
        door.putForward(Duration.ofMinutes(30));
        assertThat(door.look(second).statusCode()).isEqualTo(410);

        String third = door.passFor(number, phone);
        String moved = Desk.FORM.formatted("").replace("138-0013-8000", door.freshPhone());
        Desk.done(door.loggedIn("agent01"), number, "EDIT", "{\"form\":" + moved + "}");
        assertThat(door.look(third).statusCode()).isEqualTo(410);
    }

    @Test
    void what_is_missing_is_supplied_in_words_fields_and_files_together_or_not_at_all() {
        String phone = door.freshPhone();
        String number = door.registered(phone, "\"waybill\":\"yt8826 123456789\",", "");
        String pass = door.passFor(number, phone);
        assertThat(detail(door.bring("/api/public/door/supplement", pass, Map.of("words", "x")), 409))
                .contains("没有等您补正");
        Desk.done(door.loggedIn("agent01"), number, "ASK_SUPPLEMENT", "{\"what\":\"请补运单号和底单照片\"}");
        JsonNode asked = Json.of(door.look(pass), 200).at("/open/supplement");
        assertThat(asked.get("asked").stringValue()).isEqualTo("请补运单号和底单照片");
        assertThat(asked.get("missing").toString()).contains("WAYBILL");

        String path = "/api/public/door/supplement";
        String waybill = "{\"item.waybill\":\"YT8826123456789\"}";
        assertThat(fields(door.bring(path, pass, Map.of("words", " ")))).containsExactly("words");
        assertThat(fields(door.bring(path, pass, Map.of("words", "a\u0007b")))).containsExactly("words");
        assertThat(fields(door.bring(path, pass, Map.of("words", "好".repeat(2_001)))))
                .containsExactly("words");
        assertThat(fields(door.bring(path, pass, Map.of("words", "好", "fields", "{\"complainant.name\":\"王五\"}"))))
                .containsExactly("fields");
        assertThat(fields(door.bring(path, pass, Map.of("words", "好", "fields", "["))))
                .containsExactly("fields");
        assertThat(fields(door.bring(path, pass, Map.of("words", "好", "fields", waybill), "no pdf".getBytes(UTF_8))))
                .containsExactly("files[0]");
        assertThat(door.bring(path, pass, Map.of("words", "好"), Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
        assertThat(stateOf(door.look(pass))).isEqualTo("SUPPLEMENT");
        assertThat(Json.of(door.look(pass), 200).get("files")).isEmpty();

        JsonNode after = Json.of(door.bring(path, pass, Map.of("words", "底单在附件里", "fields", waybill), PDF), 200);
        assertThat(after.at("/progress/state").stringValue()).isEqualTo("REGISTERED");
        assertThat(after.at("/files/0/name").stringValue()).isEqualTo("凭证.pdf");
        assertThat(asStaffSeesIt(number).at("/form/item/waybill").toString()).contains("6789");
        assertThat(asStaffSeesIt(number).at("/row/missing").toString()).doesNotContain("WAYBILL");
        assertThat(asStaffSeesIt(number).at("/form/complainant/phone/masked").stringValue())
                .isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(timeline(number)).contains("底单在附件里");
        assertThat(door.bring(path, pass, Map.of("words", "底单在附件里"), PDF).statusCode())
                .isEqualTo(409);
        assertThat(new InClear(door.trial).inDatabase("底单在附件里")).isEmpty();
    }

    @Test
    void more_material_comes_in_once_however_often_it_is_sent() {
        String phone = door.freshPhone();
        String number = door.registered(phone);
        String pass = door.passFor(number, phone);
        String path = "/api/public/door/material";
        assertThat(fields(door.bring(path, pass, Map.of("words", "新照片")))).containsExactly("submission");
        Map<String, String> once =
                Map.of("words", "新照片", "submission", UUID.randomUUID().toString());
        Json.of(door.bring(path, pass, once, PDF), 200);
        assertThat(Json.of(door.bring(path, pass, once, PDF), 200).get("files")).hasSize(1);
        assertThat(timeline(number).split("新照片", -1)).hasSize(2);

        Desk.done(door.loggedIn("agent01"), number, "WITHDRAW", "{\"why\":\"电话撤诉\"}");
        Map<String, String> later =
                Map.of("words", "x", "submission", UUID.randomUUID().toString());
        assertThat(detail(door.bring(path, pass, later), 409)).contains("撤诉", "不再接收材料");
    }

    @Test
    void withdrawing_wants_a_reason_and_a_word_of_confirmation_and_is_for_good() {
        String phone = door.freshPhone();
        String number = door.registered(phone);
        String pass = door.passFor(number, phone);
        assertThat(fields(door.act("withdrawal", pass, "{}"))).containsExactlyInAnyOrder("why", "confirmed");
        assertThat(fields(door.act("withdrawal", pass, "{\"why\":\"\\u0001\",\"confirmed\":\"yes\",\"x\":1}")))
                .containsExactlyInAnyOrder("why", "confirmed", "x");
        assertThat(door.act("withdrawal", pass, "not json").statusCode()).isEqualTo(400);
        String sure = "{\"why\":\"企业已经赔偿\",\"confirmed\":true}";
        assertThat(stateOf(door.act("withdrawal", pass, sure))).isEqualTo("WITHDRAWN");
        assertThat(detail(door.act("withdrawal", pass, sure), 409)).contains("不能再撤诉");
        assertThat(timeline(number)).contains("企业已经赔偿", "complainant");
    }

    @Test
    void yes_or_no_to_an_opinion_is_said_once_when_there_is_one() {
        String phone = door.freshPhone();
        String number = door.registered(phone);
        Browser handler = door.loggedIn("handler01");
        Browser agent = door.loggedIn("agent01");
        Browser enterprise = door.loggedIn("yto01");
        Desk.done(agent, number, "ACCEPT", "{}");
        Desk.done(agent, number, "FORWARD", "{}");
        Desk.done(enterprise, number, "SIGN", "{}");
        Desk.done(enterprise, number, "REPLY", Desk.REPLY);
        Desk.done(handler, number, "BEGIN_VERIFICATION", "{}");
        Desk.done(handler, number, "MEDIATE", "{\"why\":\"金额有争议\"}");
        String pass = door.passFor(number, phone);
        assertThat(detail(door.act("consent", pass, "{\"consent\":\"YES\"}"), 409))
                .contains("还没有提出");

        Desk.done(door.loggedIn("handler02"), number, "GIVE_OPINION", "{\"opinion\":\"企业赔偿 200 元\"}");
        assertThat(Json.of(door.look(pass), 200).at("/open/opinion/text").stringValue())
                .isEqualTo("企业赔偿 200 元");
        assertThat(fields(door.act("consent", pass, "{\"consent\":\"SILENT\"}")))
                .containsExactly("consent");
        assertThat(fields(door.act("consent", pass, "{\"consent\":\"YES\",\"side\":\"ENTERPRISE\"}")))
                .containsExactly("side");
        JsonNode said = Json.of(door.act("consent", pass, "{\"consent\":\"NO\"}"), 200);
        assertThat(said.at("/open/opinion/said").stringValue()).isEqualTo("NO");
        assertThat(detail(door.act("consent", pass, "{\"consent\":\"YES\"}"), 409))
                .contains("不能再改");
        JsonNode mediation = asStaffSeesIt(number).at("/handling/mediation");
        assertThat(mediation.get("complainant").stringValue()).isEqualTo("NO");
        assertThat(mediation.get("enterprise").isNull()).isTrue();
    }

    @Test
    void a_rating_stands_in_the_place_of_the_callback_so_that_nobody_is_asked_twice() {
        String phone = door.freshPhone();
        String number = door.registered(phone);
        String pass = door.passFor(number, phone);
        String good = "{\"centre\":\"SATISFIED\",\"enterprise\":\"FAIR\"}";
        assertThat(detail(door.act("rating", pass, good), 409)).contains("结案后");
        Desk.wholeLife(door::loggedIn, number);
        Browser caller = door.loggedIn("caller01");
        Desk.done(caller, number, "BEGIN_SURVEY", "{}");
        Json.of(caller.post("/api/complaints/" + number + "/callbacks", "{\"purpose\":\"SURVEY\"}"), 201);

        assertThat(Json.of(door.look(pass), 200).at("/open/rating").booleanValue())
                .isTrue();
        assertThat(fields(door.act("rating", pass, "{\"centre\":\"5\"}"))).containsExactly("centre", "enterprise");
        assertThat(fields(door.act("rating", pass, "{\"centre\":\"FAIR\",\"enterprise\":\"DISSATISFIED\"}")))
                .containsExactly("reason");
        JsonNode rated = Json.of(
                door.act("rating", pass, "{\"centre\":\"FAIR\",\"enterprise\":\"DISSATISFIED\",\"reason\":\"赔得太少\"}"),
                200);
        assertThat(rated.at("/open/rating").booleanValue()).isFalse();
        assertThat(detail(door.act("rating", pass, good), 409)).contains("已经评价过");

        JsonNode callbacks = Json.of(door.loggedIn("agent01").get("/api/complaints/" + number + "/callbacks"), 200);
        assertThat(callbacks).hasSize(1);
        assertThat(callbacks.toString()).contains("\"DONE\"", "\"RATED\"", "\"DISSATISFIED\"", "赔得太少");
    }

    @Test
    void who_was_guided_to_the_enterprise_comes_again_from_the_day_that_was_told() {
        String phone = door.freshPhone();
        String number = door.registered(phone);
        String early = door.passFor(number, phone);
        assertThat(detail(door.act("return", early, "{\"why\":\"x\"}"), 409)).contains("不能重新提出");
        Desk.done(door.loggedIn("agent01"), number, "GUIDE", "{\"told\":\"请先向企业投诉\"}");
        assertThat(detail(door.act("return", early, "{\"why\":\"企业没有答复\"}"), 409))
                .contains("起仍没有解决");
        assertThat(Json.of(door.look(early), 200).at("/open/comeBack/now").booleanValue())
                .isFalse();

        door.putForward(Duration.ofDays(1));
        String pass = door.passFor(number, phone);
        assertThat(fields(door.act("return", pass, "{}"))).containsExactly("why");
        assertThat(stateOf(door.act("return", pass, "{\"why\":\"企业没有答复\"}"))).isEqualTo("REGISTERED");
        assertThat(timeline(number)).contains("企业没有答复");
    }
}
