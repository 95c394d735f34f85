package org.openhotline.exchange.hotline12345;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Missing;
import org.openhotline.complaint.PostalItem;
import org.openhotline.contact.Contact;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.State;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.order.WorkOrder;
import org.openhotline.outbox.Outbox;
import tools.jackson.databind.JsonNode;

class OrdersInTest {

    /// 03:00 on a holiday in 2027: a year whose calendar nobody has published.
    private static final Instant NOW = Instant.parse("2027-01-31T19:00:00Z");

    private static final String DISPATCH = """
            {"eventId":"event-0001","eventSeq":1,"occurredAt":"2027-02-01T02:59:00+08:00","order":{
             "no12345":"LZ202702010001","channel":"PHONE","appealType":"%s","categoryCode":"060301","title":"快件丢失未赔偿",
             "content":"快件至今没有送到，𠮷先生说不赔😡。","caller":{"name":"张三","phone":"138-0013-8000","secret":true},
             "region":{"code":"620102","address":"庆阳路1号"},"dispatchTime":"2027-02-01T02:58:00+08:00",
             "handleDue":"2027-02-15T18:00:00+08:00",
             "ext":{"postal":{"waybillNo":"yt 1234567890123","enterpriseCode":"YTO","role":"2",
              "firstComplaint":{"done":"1","date":"2027-01-20","result":"2"},"claimAmount":30000}}}}""";
    private static final String COMPLAINT = DISPATCH.formatted("03");

    private final MemoryCentre centre = MemoryCentre.at(NOW.toString());
    private final CallingPlatform lanzhou = new CallingPlatform(centre.clock);
    private final DefaultCamelContext camel = new DefaultCamelContext();

    private record Told(int status, JsonNode envelope) {
        String code() {
            return envelope.path("code").asString();
        }

        JsonNode data() {
            return envelope.path("data");
        }
    }

    @BeforeEach
    void open() throws Exception {
        var platforms = new Platforms(List.of(CallingPlatform.lanzhou(URI.create("https://12345.example/open/v1"))));
        var events = new OrderEvents(centre.orders, centre.outbox, centre.clock);
        var clerk = new OrderClerk(
                centre.desk,
                centre.complaints,
                centre.contacts,
                centre.orders,
                centre.orders,
                events,
                centre.unitOfWork,
                centre.codes,
                centre.clock);
        camel.addRoutes(new OrderRoutes(platforms, centre.orders, clerk, centre.clock));
        camel.start();
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    @Test
    void a_signed_order_becomes_a_contact_an_order_and_a_complaint_and_is_signed_for() {
        Told told = post("/open/v1/orders", COMPLAINT);

        assertThat(told.code()).isEqualTo("0");
        Complaint complaint = onlyComplaint();
        assertThat(told.data().path("no12305").asString())
                .isEqualTo(complaint.number().digits());
        assertThat(told.data().path("state").asString()).isEqualTo("10");
        assertThat(complaint.state()).isEqualTo(State.REGISTERED);
        assertThat(complaint.receipt().at()).isEqualTo(NOW);
        assertThat(complaint.receipt().dispatchedByPartnerAt()).isEqualTo("2027-01-31T18:58:00Z");
        assertThat(complaint.form().complainant().phone()).hasToString("138****8000");
        assertThat(complaint.form().item().waybill()).isEqualTo("YT1234567890123");
        assertThat(complaint.form().grievance().text()).isEqualTo("快件丢失未赔偿\n快件至今没有送到，𠮷先生说不赔😡。");
        assertThat(complaint.form().grievance().mainProblem()).isEqualTo("0203");
        assertThat(complaint.form().grievance().confidential()).isTrue();
        assertThat(complaint.missing()).contains(Missing.BUSINESS_TYPE).doesNotContain(Missing.ENTERPRISE_COMPLAINT);

        Contact contact = centre.contacts.of(complaint.number()).getFirst();
        assertThat(contact.channel()).isEqualTo(Channel.ORDER_12345);
        assertThat(contact.outcome()).isEqualTo(ContactOutcome.COMPLAINT);
        WorkOrder order = order();
        assertThat(order.complaint()).isEqualTo(complaint.number());
        assertThat(order.handleDue()).isEqualTo("2027-02-15T10:00:00Z");
        Outbox.Claimed sign = centre.outbox.waiting().getFirst();
        assertThat(sign.partner()).isEqualTo("12345:LZ");
        assertThat(sign.orderKey()).isEqualTo("LZ202702010001");
        assertThat(sign.kind()).isEqualTo("sign");
        assertThat(sign.payload()).doesNotContain("张三", "8000");
    }

    @Test
    void twice_is_once_and_the_first_answer_is_given_again() {
        Told first = post("/open/v1/orders", COMPLAINT);
        Told again = post("/open/v1/orders", COMPLAINT.replace("\n", " "));

        assertThat(again).isEqualTo(first);
        assertThat(centre.complaints.all()).hasSize(1);
        assertThat(centre.contacts.all()).hasSize(1);
        assertThat(centre.outbox.waiting()).hasSize(1);
    }

    @Test
    void the_same_event_with_other_words_is_refused() {
        post("/open/v1/orders", COMPLAINT);

        Told told = post("/open/v1/orders", COMPLAINT.replace("没有送到", "送到了"));

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.code()).isEqualTo("3005");
        assertThat(onlyComplaint().form().grievance().text()).contains("没有送到");
    }

    @Test
    void the_same_order_by_another_event_is_refused() {
        post("/open/v1/orders", COMPLAINT);

        Told told = post("/open/v1/orders", COMPLAINT.replace("event-0001", "event-0002"));

        assertThat(told.code()).isEqualTo("3005");
        assertThat(centre.complaints.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "05", "06"})
    void a_consultation_becomes_a_contact_only(String appealType) {
        Told told = post("/open/v1/orders", DISPATCH.formatted(appealType));

        assertThat(told.code()).isEqualTo("0");
        assertThat(centre.complaints.all()).isEmpty();
        assertThat(order().complaint()).isNull();
        assertThat(centre.contacts.all()).extracting(Contact::outcome).containsExactly(ContactOutcome.CONSULTATION);
        assertThat(centre.outbox.waiting()).extracting(Outbox.Claimed::kind).containsExactly("sign");
    }

    @Test
    void all_faults_are_told_at_once_and_nothing_is_kept() {
        String bad = COMPLAINT
                .replace("\"title\":\"快件丢失未赔偿\",", "\"colour\":\"red\",")
                .replace("138-0013-8000", "none")
                .replace("\"PHONE\"", "\"DRUM\"")
                .replace("620102", "629999")
                .replace("\"YTO\"", "\"NOBODY\"")
                .replace("2027-02-15T18:00:00+08:00", "2027-02-30T18:00:00+08:00")
                .replace("😡", "\\u0000");

        Told told = post("/open/v1/orders", bad);

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.code()).isEqualTo("2001");
        assertThat(told.data()
                        .path("errors")
                        .valueStream()
                        .map(fault -> fault.path("field").asString() + " "
                                + fault.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "order.title required",
                        "order.colour unknown-field",
                        "order.caller.phone invalid",
                        "order.channel unknown-code",
                        "order.region.code unknown-code",
                        "order.ext.postal.enterpriseCode unknown-code",
                        "order.handleDue invalid",
                        "order.content unprintable");
        assertNothingKept();
    }

    @Test
    void an_unknown_code_alone_is_told_as_such() {
        assertThat(post("/open/v1/orders", COMPLAINT.replace("\"YTO\"", "\"NOBODY\""))
                        .code())
                .isEqualTo("2002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"eventId\":1,\"eventId\":2}", "<order/>", "{} {}"})
    void what_is_no_object_is_refused(String body) {
        assertThat(post("/open/v1/orders", body).code()).isEqualTo("2001");
        assertNothingKept();
    }

    @Test
    void a_body_over_a_megabyte_is_refused() {
        Told told = post("/open/v1/orders", COMPLAINT + " ".repeat(1024 * 1024));

        assertThat(told.code()).isEqualTo("2001");
        assertNothingKept();
    }

    @Test
    void both_live_secrets_are_accepted_and_no_third() {
        lanzhou.secret = CallingPlatform.NEW_SECRET;
        assertThat(post("/open/v1/orders", COMPLAINT).code()).isEqualTo("0");

        lanzhou.secret = "a secret of a year ago";
        Told told = post("/open/v1/orders", COMPLAINT);
        assertThat(told.status()).isEqualTo(401);
        assertThat(told.code()).isEqualTo("1001");
    }

    @Test
    void a_forged_body_is_refused() {
        Map<String, Object> headers = lanzhou.headers("POST", "/open/v1/orders", COMPLAINT);

        assertThat(send("POST", "/open/v1/orders", COMPLAINT.replace("30000", "90000"), headers)
                        .code())
                .isEqualTo("1001");
        assertNothingKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-App-Id", "X-Timestamp", "X-Nonce", "X-Sign"})
    void an_unsigned_order_is_refused(String header) {
        Map<String, Object> headers = lanzhou.headers("POST", "/open/v1/orders", COMPLAINT);
        headers.remove(header);

        assertThat(send("POST", "/open/v1/orders", COMPLAINT, headers).status()).isEqualTo(401);
        assertNothingKept();
    }

    @Test
    void an_unknown_app_is_refused() {
        lanzhou.appId = "somebody";

        assertThat(post("/open/v1/orders", COMPLAINT).code()).isEqualTo("1004");
    }

    @Test
    void an_order_signed_more_than_five_minutes_ago_or_ahead_is_refused() {
        for (Duration skew : List.of(Duration.ofSeconds(-301), Duration.ofSeconds(301))) {
            Map<String, Object> headers = lanzhou.headers(
                    "POST",
                    "/open/v1/orders",
                    "",
                    COMPLAINT,
                    "a".repeat(20),
                    NOW.plus(skew).toEpochMilli());
            assertThat(send("POST", "/open/v1/orders", COMPLAINT, headers).code())
                    .isEqualTo("1002");
        }
        assertNothingKept();
    }

    @Test
    void a_request_caught_on_the_wire_cannot_be_sent_again() {
        Map<String, Object> headers = lanzhou.headers("POST", "/open/v1/orders", COMPLAINT);
        send("POST", "/open/v1/orders", COMPLAINT, headers);

        assertThat(send("POST", "/open/v1/orders", COMPLAINT, headers).code()).isEqualTo("1003");
    }

    @Test
    void a_forger_cannot_use_up_a_nonce() {
        Map<String, Object> good = lanzhou.headers("POST", "/open/v1/orders", COMPLAINT);
        Map<String, Object> forged = new HashMap<>(good);
        forged.put("X-Sign", "00".repeat(32));
        send("POST", "/open/v1/orders", COMPLAINT, forged);

        assertThat(send("POST", "/open/v1/orders", COMPLAINT, good).code()).isEqualTo("0");
    }

    @Test
    void the_platform_asks_how_an_order_stands() {
        post("/open/v1/orders", COMPLAINT);

        Told told = get("/open/v1/orders/LZ202702010001");

        assertThat(told.data().path("no12305").asString())
                .isEqualTo(onlyComplaint().number().digits());
        assertThat(get("/open/v1/orders/LZ0").code()).isEqualTo("3001");
    }

    @Test
    void more_words_are_added_until_the_complaint_is_with_the_enterprise() {
        post("/open/v1/orders", COMPLAINT);

        Told told = post(
                "/open/v1/orders/LZ202702010001/supplement",
                "{\"eventId\":\"event-0002\",\"eventSeq\":2,\"content\":\"寄件人电话打不通\"}");

        assertThat(told.code()).isEqualTo("0");
        assertThat(onlyComplaint().form().grievance().text()).endsWith("\n寄件人电话打不通");
        assertThat(order().lastSequenceIn()).isEqualTo(2);
    }

    @Test
    void more_words_stand_beside_the_form_once_the_complaint_is_with_the_enterprise() {
        post("/open/v1/orders", COMPLAINT);
        By intake = By.staff("wang", Set.of(Actor.INTAKE));
        centre.desk.edit(
                onlyComplaint().number(), withBusinessType(onlyComplaint().form()), intake);
        centre.desk.accept(onlyComplaint().number(), intake);
        centre.desk.forward(onlyComplaint().number(), intake);
        String before = onlyComplaint().form().grievance().text();

        Told told = post(
                "/open/v1/orders/LZ202702010001/supplement",
                "{\"eventId\":\"event-0002\",\"eventSeq\":2,\"content\":\"寄件人电话打不通\"}");

        assertThat(told.code()).isEqualTo("0");
        assertThat(onlyComplaint().form().grievance().text()).isEqualTo(before);
        assertThat(centre.complaints.history(onlyComplaint().number()).getLast().note())
                .isEqualTo("寄件人电话打不通");
    }

    /// Orders of 12345 do not tell it; the agent asks.
    private static ComplaintForm withBusinessType(ComplaintForm form) {
        PostalItem item = form.item();
        var known = PostalItem.of(
                item.enterpriseCode(),
                item.waybill(),
                PostalItem.BusinessType.EXPRESS_DOMESTIC,
                LocalDate.of(2027, 1, 10));
        return new ComplaintForm(
                form.complainant(), known, form.enterpriseComplaint(), form.grievance(), form.consent());
    }

    @Test
    void a_gap_in_the_sequence_is_told_with_the_number_that_was_expected() {
        post("/open/v1/orders", COMPLAINT);

        Told told = post("/open/v1/orders/LZ202702010001/urge", "{\"eventId\":\"event-0003\",\"eventSeq\":3}");

        assertThat(told.code()).isEqualTo("3003");
        assertThat(told.data().path("expectedSeq").asLong()).isEqualTo(2);
    }

    @Test
    void urging_is_noted_and_moves_nothing() {
        post("/open/v1/orders", COMPLAINT);

        post(
                "/open/v1/orders/LZ202702010001/urge",
                "{\"eventId\":\"event-0002\",\"eventSeq\":2,\"reason\":\"市民再次来电\"}");

        Complaint complaint = onlyComplaint();
        assertThat(complaint.state()).isEqualTo(State.REGISTERED);
        assertThat(centre.complaints.history(complaint.number()).getLast().kind())
                .isEqualTo("urged");
        assertThat(centre.outbox.waiting()).hasSize(1);
    }

    @Test
    void an_order_that_is_taken_back_withdraws_the_complaint_and_is_not_told_to_the_one_who_did_it() {
        post("/open/v1/orders", COMPLAINT);

        post("/open/v1/orders/LZ202702010001/withdraw", "{\"eventId\":\"event-0002\",\"eventSeq\":2}");

        assertThat(onlyComplaint().state()).isEqualTo(State.WITHDRAWN);
        assertThat(order().status()).isEqualTo(WorkOrder.Status.WITHDRAWN);
        assertThat(centre.outbox.waiting()).extracting(Outbox.Claimed::kind).containsExactly("sign");
    }

    @Test
    void an_act_that_is_not_open_is_refused_with_what_is() {
        post("/open/v1/orders", COMPLAINT);
        By intake = By.staff("wang", Set.of(Actor.INTAKE));
        centre.desk.guide(onlyComplaint().number(), "请先向企业投诉", intake);

        Told told = post("/open/v1/orders/LZ202702010001/withdraw", "{\"eventId\":\"event-0002\",\"eventSeq\":2}");

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.code()).isEqualTo("3002");
        assertThat(told.data().path("open").valueStream().map(JsonNode::asString))
                .contains("REOPEN")
                .doesNotContain("WITHDRAW");
        assertThat(order().lastSequenceIn()).isEqualTo(1);
    }

    private void assertNothingKept() {
        assertThat(centre.complaints.all()).isEmpty();
        assertThat(centre.contacts.all()).isEmpty();
        assertThat(centre.outbox.waiting()).isEmpty();
        assertThat(centre.orders.find("LZ", "LZ202702010001")).isEmpty();
    }

    private Complaint onlyComplaint() {
        assertThat(centre.complaints.all()).hasSize(1);
        return centre.complaints.all().getFirst();
    }

    private WorkOrder order() {
        return centre.orders.find("LZ", "LZ202702010001").orElseThrow();
    }

    private Told post(String path, String body) {
        return send("POST", path, body, lanzhou.headers("POST", path, body));
    }

    private Told get(String path) {
        return send("GET", path, "", lanzhou.headers("GET", path, ""));
    }

    private Told send(String method, String path, String body, Map<String, Object> headers) {
        Exchange answered = camel.createProducerTemplate().request(OrderRoutes.ENTRY, exchange -> {
            exchange.getMessage().setHeaders(new HashMap<>(headers));
            exchange.getMessage().setHeader(Exchange.HTTP_METHOD, method);
            exchange.getMessage().setHeader(Exchange.HTTP_URI, path);
            exchange.getMessage().setBody(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        });
        Integer status = answered.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        assertThat(answered.getMessage().getHeaders()).doesNotContainKey("X-Sign");
        return new Told(
                status == null ? 0 : status,
                Json.MAPPER.readTree(answered.getMessage().getBody(String.class)));
    }
}
