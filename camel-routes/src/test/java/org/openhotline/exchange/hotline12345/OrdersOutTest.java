package org.openhotline.exchange.hotline12345;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Closing;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.EnterpriseReply;
import org.openhotline.complaint.PostalItem;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.complaint.RejectReason;
import org.openhotline.complaint.Rejection;
import org.openhotline.complaint.Verification;
import org.openhotline.exchange.BackOff;
import org.openhotline.exchange.OutboxSender;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.order.WorkOrder;
import org.openhotline.outbox.Outbox.Claimed;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.OpeningHours;
import tools.jackson.databind.JsonNode;

class OrdersOutTest {

    private static final Instant NOW = Instant.parse("2027-01-31T19:00:00Z");
    private static final By STAFF =
            By.staff("wang", Set.of(Actor.INTAKE, Actor.HANDLER, Actor.REVIEWER, Actor.CALLBACK));
    private static final By YTO = By.enterprise("yto", "YTO");

    private final CountingPlatform counting = new CountingPlatform();
    private final WireMockServer partner =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().extensions(counting));
    private MemoryCentre centre;
    private Platform platform;
    private OutboxSender sender;
    private OrderClerk clerk;

    /// Each way in which a platform can fail us for the moment.
    enum Trouble {
        SERVER_ERROR,
        GATEWAY_PAGE,
        OTHER_JSON,
        TRY_AGAIN,
        SLOW_DOWN,
        BAD_SIGN,
        REDIRECT,
        SILENT,
        DRIPPING,
        RESET_HALF_WAY,
        RESET,
        EMPTY,
        FLOOD;

        ResponseDefinitionBuilder answer() {
            return switch (this) {
                case SERVER_ERROR -> aResponse().withStatus(500);
                case GATEWAY_PAGE ->
                    aResponse()
                            .withStatus(200)
                            .withHeader("Content-Type", "text/html")
                            .withBody("<html>welcome</html>");
                case OTHER_JSON -> okJson("[1, 2]");
                case TRY_AGAIN -> okJson("{\"code\":\"5000\"}").withStatus(503);
                case SLOW_DOWN -> okJson("{\"code\":\"4290\"}").withStatus(429).withHeader("Retry-After", "7");
                case BAD_SIGN -> okJson("{\"code\":\"1001\"}").withStatus(401);
                case REDIRECT -> aResponse().withStatus(302).withHeader("Location", "/elsewhere");
                case SILENT -> okJson("{\"code\":\"0\"}").withFixedDelay(3_000);
                case DRIPPING -> okJson("{\"code\":\"0\"}").withChunkedDribbleDelay(11, 4_000);
                case RESET_HALF_WAY -> aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK);
                case RESET -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                case EMPTY -> aResponse().withFault(Fault.EMPTY_RESPONSE);
                case FLOOD -> okJson("{\"code\":\"0\"" + " ".repeat(200_000) + "}");
            };
        }
    }

    @BeforeEach
    void open() {
        partner.start();
        platform = CallingPlatform.lanzhou(URI.create(partner.baseUrl() + "/open/v1"));
        // The events are told by a listener that needs the ports of the centre it listens to.
        OrderEvents[] events = new OrderEvents[1];
        centre = new MemoryCentre(NOW, OpeningHours.ROUND_THE_CLOCK, fact -> events[0].happened(fact));
        events[0] = new OrderEvents(centre.orders, centre.outbox, centre.clock);
        clerk = new OrderClerk(
                centre.desk,
                centre.complaints,
                centre.contacts,
                centre.orders,
                centre.orders,
                events[0],
                centre.unitOfWork,
                centre.codes,
                centre.clock);
        var patience = new Patience(Duration.ofSeconds(2), Duration.ofMillis(1_500));
        var delivery = new OrderDelivery(
                platform, centre.orders, centre.complaints, centre.unitOfWork, patience, centre.clock);
        sender = new OutboxSender(platform.outboxPartner(), centre.outbox, delivery, BackOff.STANDARD, centre.clock);
    }

    @AfterEach
    void close() {
        partner.stop();
    }

    @Test
    void the_course_of_a_complaint_is_told_in_order_and_signed() {
        partnerSays(okJson("{\"code\":\"0\",\"message\":\"ok\"}"));
        ComplaintNumber number = dispatched("LZ1");

        wholeLifeOf(number);
        sender.sendWhatIsDue();

        List<JsonNode> told = received();
        assertThat(told.stream().map(event -> event.path("path").asString()))
                .containsExactly(
                        "/open/v1/orders/LZ1/sign",
                        "/open/v1/orders/LZ1/progress",
                        "/open/v1/orders/LZ1/progress",
                        "/open/v1/orders/LZ1/progress",
                        "/open/v1/orders/LZ1/complete");
        assertThat(told.stream().map(event -> event.path("eventSeq").asLong())).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told.stream().map(event -> event.path("stage").asString("")))
                .containsExactly("", "J01", "J02", "J03", "");
        JsonNode sign = told.getFirst();
        assertThat(sign.path("signer").asString()).isEqualTo("甘肃省邮政业申诉中心");
        assertThat(sign.path("time").asString()).isEqualTo("2027-02-01T03:00:00+08:00");
        JsonNode complete = told.getLast();
        assertThat(complete.path("no12305").asString()).isEqualTo(number.digits());
        assertThat(complete.path("resultCode").asString()).isEqualTo("D01");
        assertThat(complete.path("replyToUser").asString()).isEqualTo("企业已赔偿三百元，感谢您的监督");
        assertThat(complete.path("compensation").asLong()).isEqualTo(30_000);
        assertThat(complete.path("liability").asString()).isEqualTo("FULL");
        assertThat(complete.path("contactedUser").asBoolean()).isTrue();
        assertThat(order("LZ1").status()).isEqualTo(WorkOrder.Status.COMPLETED);
        assertThat(centre.outbox.waiting()).isEmpty();
        assertSigned();
    }

    @ParameterizedTest
    @EnumSource
    void trouble_at_the_platform_costs_only_time(Trouble trouble) {
        ComplaintNumber number = dispatched("LZ1");
        centre.desk.accept(number, STAFF);
        partnerSays(trouble.answer());

        sender.sendWhatIsDue();

        assertThat(centre.outbox.waiting()).extracting(Claimed::kind).containsExactly("sign", "progress");
        assertThat(centre.outbox.waiting()).extracting(Claimed::attempt).containsExactly(2, 1);
        assertThat(order("LZ1").status()).isEqualTo(WorkOrder.Status.TO_SIGN);

        partnerSays(okJson("{\"code\":\"0\"}"));
        centre.moveTo(NOW.plus(Duration.ofMinutes(2)));
        sender.sendWhatIsDue();

        assertThat(order("LZ1").status()).isEqualTo(WorkOrder.Status.IN_HAND);
        assertThat(centre.outbox.waiting()).isEmpty();
        List<String> signs = bodies("/open/v1/orders/LZ1/sign");
        assertThat(signs).hasSizeGreaterThanOrEqualTo(2).containsOnly(signs.getFirst());
        assertThat(bodies("/open/v1/orders/LZ1/progress")).hasSize(1);
    }

    @Test
    void a_platform_that_is_gone_costs_only_time() {
        dispatched("LZ1");
        partner.stop();

        sender.sendWhatIsDue();

        assertThat(centre.outbox.waiting()).extracting(Claimed::attempt).containsExactly(2);
        assertThat(sender.isResting()).isTrue();
    }

    @Test
    void an_event_that_the_platform_has_already_counts_as_taken() {
        dispatched("LZ1");
        partnerSays(okJson("{\"code\":\"3004\"}"));

        sender.sendWhatIsDue();

        assertThat(centre.outbox.waiting()).isEmpty();
        assertThat(order("LZ1").status()).isEqualTo(WorkOrder.Status.SIGNED);
    }

    @Test
    void a_no_is_laid_before_a_person_and_can_be_sent_again() {
        dispatched("LZ1");
        partnerSays(okJson("{\"code\":\"3002\"}").withStatus(409));
        sender.sendWhatIsDue();

        assertThat(centre.outbox.dead(10)).extracting(Claimed::kind).containsExactly("sign");
        assertThat(order("LZ1").status()).isEqualTo(WorkOrder.Status.TO_SIGN);

        partnerSays(okJson("{\"code\":\"0\"}"));
        centre.outbox.replay(centre.outbox.dead(1).getFirst().eventId());
        sender.sendWhatIsDue();
        assertThat(order("LZ1").status()).isEqualTo(WorkOrder.Status.SIGNED);
    }

    @Test
    void a_silent_platform_is_asked_once_and_then_left_alone() {
        for (int i = 1; i <= 50; i++) {
            dispatched("LZ" + i);
        }
        partnerSays(aResponse().withStatus(502));

        sender.sendWhatIsDue();
        sender.sendWhatIsDue();

        assertThat(received()).hasSize(1);
        centre.moveTo(NOW.plusSeconds(5));
        sender.sendWhatIsDue();
        assertThat(received()).hasSize(2);
    }

    @Test
    void after_a_day_of_tries_a_person_must_look() {
        dispatched("LZ1");
        partnerSays(aResponse().withStatus(502));

        for (int i = 1; i <= 29; i++) {
            centre.moveTo(NOW.plus(Duration.ofHours(i)));
            sender.sendWhatIsDue();
        }

        assertThat(received()).hasSize(29);
        assertThat(centre.outbox.dead(10)).hasSize(1);
        assertThat(centre.outbox.waiting()).isEmpty();
    }

    @Test
    void a_rejection_completes_the_order_in_the_words_the_user_was_told() {
        partnerSays(okJson("{\"code\":\"0\"}"));
        ComplaintNumber number = dispatched("LZ1");
        centre.desk.reject(number, new Rejection(RejectReason.R06, "您已就此事起诉，请等待法院判决"), STAFF);

        sender.sendWhatIsDue();

        JsonNode complete = received().getLast();
        assertThat(complete.path("resultCode").asString()).isEqualTo("D06");
        assertThat(complete.path("replyToUser").asString()).isEqualTo("您已就此事起诉，请等待法院判决");
    }

    @Test
    void an_order_that_was_taken_back_is_told_nothing_more() {
        partnerSays(okJson("{\"code\":\"0\"}"));
        dispatched("LZ1");
        clerk.withdraw(
                platform, "LZ1", Json.MAPPER.readTree("{\"eventId\":\"withdraw-1\",\"eventSeq\":2}"), "request-1");

        sender.sendWhatIsDue();

        assertThat(received()).isEmpty();
        assertThat(centre.outbox.waiting()).isEmpty();
        assertThat(order("LZ1").status()).isEqualTo(WorkOrder.Status.WITHDRAWN);
    }

    @Test
    void a_platform_that_lost_events_gets_them_again_in_order() {
        partnerSays(countsFor());
        ComplaintNumber number = dispatched("LZ1");
        ComplaintNumber neighbour = dispatched("LZ2");
        centre.desk.accept(number, STAFF);
        centre.desk.forward(number, STAFF);
        sender.sendWhatIsDue();
        List<String> before = bodies("/open/v1/orders/LZ1/progress");
        counting.forgets("LZ1", 1);
        counting.startListening();

        centre.desk.sign(number, YTO);
        centre.desk.reply(number, reply(), YTO);
        centre.desk.accept(neighbour, STAFF);
        sender.sendWhatIsDue();

        assertThat(counting.heard()).contains("LZ2 2");
        assertThat(counting.heard().stream().filter(event -> event.startsWith("LZ1")))
                .containsExactly("LZ1 4", "LZ1 2", "LZ1 3", "LZ1 4");
        assertThat(bodies("/open/v1/orders/LZ1/progress"))
                .as("the same to the letter")
                .containsSequence(before);
        assertThat(centre.outbox.waiting()).isEmpty();
        assertThat(centre.outbox.dead(10)).isEmpty();
        assertThat(order("LZ1").status()).isEqualTo(WorkOrder.Status.IN_HAND);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 99, 0, -5})
    void a_platform_that_counts_wrongly_is_laid_before_a_person_and_neighbours_go_on(long insisted) {
        partnerSays(countsFor());
        ComplaintNumber number = dispatched("LZ1");
        ComplaintNumber neighbour = dispatched("LZ2");
        centre.desk.accept(number, STAFF);
        sender.sendWhatIsDue();
        counting.insistsOn("LZ1", insisted);
        counting.startListening();

        centre.desk.forward(number, STAFF);
        centre.desk.accept(neighbour, STAFF);
        sender.sendWhatIsDue();

        assertThat(counting.heard()).contains("LZ2 2").hasSizeLessThan(20);
        assertThat(order("LZ2").status()).isEqualTo(WorkOrder.Status.IN_HAND);
        assertThat(centre.outbox.dead(10))
                .isNotEmpty()
                .allMatch(letter -> letter.orderKey().equals("LZ1"));
    }

    private static ResponseDefinitionBuilder countsFor() {
        return aResponse().withTransformers("counting-platform");
    }

    @Test
    void a_complaint_without_an_order_is_told_to_nobody() {
        centre.desk.register(new Registration(Receipt.by(Channel.PHONE, NOW), ComplaintForm.EMPTY, null), STAFF);

        assertThat(centre.outbox.waiting()).isEmpty();
    }

    private ComplaintNumber dispatched(String orderNumber) {
        String body = """
                {"eventId":"event-%s","eventSeq":1,"order":{"no12345":"%s","channel":"PHONE","appealType":"03",
                 "title":"快件丢失","content":"快件至今没有送到","caller":{"name":"张三","phone":"13800138000"},
                 "region":{"code":"620102"},"handleDue":"2027-02-15T18:00:00+08:00",
                 "ext":{"postal":{"waybillNo":"YT1234567890123","enterpriseCode":"YTO","role":"2","problemCode":"0301",
                  "firstComplaint":{"done":"2"}}}}}""".formatted(orderNumber, orderNumber);
        clerk.dispatch(platform, Json.MAPPER.readTree(body), "request-1");
        ComplaintNumber number = order(orderNumber).complaint();
        if (number == null) {
            throw new AssertionError("no complaint came of the order");
        }
        complete(number);
        return number;
    }

    /// The agent adds what the platform did not know.
    private void complete(ComplaintNumber number) {
        var form = centre.complaints.find(number).orElseThrow().form();
        var item = PostalItem.of(
                "YTO", "YT1234567890123", PostalItem.BusinessType.EXPRESS_DOMESTIC, LocalDate.of(2027, 1, 10));
        centre.desk.edit(
                number,
                new ComplaintForm(
                        form.complainant(), item, form.enterpriseComplaint(), form.grievance(), form.consent()),
                STAFF);
    }

    private void wholeLifeOf(ComplaintNumber number) {
        centre.desk.accept(number, STAFF);
        centre.desk.forward(number, STAFF);
        centre.desk.sign(number, YTO);
        centre.desk.reply(number, reply(), YTO);
        centre.desk.beginVerification(number, STAFF);
        centre.desk.noteVerification(number, new Verification(Verification.Reached.YES, true, null), STAFF);
        centre.desk.answer(number, "企业已赔偿三百元，感谢您的监督", STAFF);
        centre.desk.close(
                number,
                Closing.of(
                        Closing.Finding.EFFECTIVE,
                        Closing.Result.SETTLED,
                        new Closing.Recovered(30_000, 0, 0),
                        Closing.ClosingTests.ALL_MET),
                STAFF);
    }

    private static EnterpriseReply reply() {
        return new EnterpriseReply(
                "快件在中转时丢失",
                EnterpriseReply.Liability.FULL,
                "兰州分公司",
                Set.of(EnterpriseReply.Settlement.COMPENSATION),
                30_000,
                0,
                EnterpriseReply.UserContent.YES,
                new PersonName("李四"),
                new PhoneNumber("+8613900139000"),
                List.of());
    }

    private void partnerSays(ResponseDefinitionBuilder answer) {
        partner.resetMappings();
        partner.stubFor(post(anyUrl()).willReturn(answer));
    }

    private WorkOrder order(String number) {
        return centre.orders.find("LZ", number).orElseThrow();
    }

    /// What arrived at the platform, oldest first, each with the path it arrived at.
    private List<JsonNode> received() {
        return partner.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .map(OrdersOutTest::read)
                .sorted(Comparator.comparingLong(event -> event.path("eventSeq").asLong()))
                .toList();
    }

    private static JsonNode read(LoggedRequest request) {
        var body = Json.object(request.getBody());
        return body.put("path", request.getUrl());
    }

    private List<String> bodies(String path) {
        return partner.findAll(postRequestedFor(urlEqualTo(path))).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    /// Checked on the platform's side, with the string to sign written out once more.
    private void assertSigned() {
        for (ServeEvent event : partner.getAllServeEvents()) {
            LoggedRequest request = event.getRequest();
            String text = String.join(
                    "\n",
                    "POST",
                    request.getUrl(),
                    "",
                    SignAlgorithm.HMAC_SM3.digestOf(request.getBody()),
                    "gs12305",
                    request.getHeader("X-Timestamp"),
                    request.getHeader("X-Nonce"));
            byte[] expected = SignAlgorithm.HMAC_SM3.sign(text, "trial-secret-of-gansu-12305");
            assertThat(request.getHeader("X-Sign")).isEqualTo(HexFormat.of().formatHex(expected));
            assertThat(request.getHeader("X-Timestamp")).isEqualTo(String.valueOf(NOW.toEpochMilli()));
        }
        assertThat(partner.getAllServeEvents().stream().map(e -> e.getRequest().getHeader("X-Nonce")))
                .doesNotHaveDuplicates();
    }
}
