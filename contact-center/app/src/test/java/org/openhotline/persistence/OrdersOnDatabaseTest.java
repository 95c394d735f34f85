package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.exchange.hotline12345.App;
import org.openhotline.exchange.hotline12345.OrderClerk;
import org.openhotline.exchange.hotline12345.OrderEvents;
import org.openhotline.exchange.hotline12345.OrderRoutes;
import org.openhotline.exchange.hotline12345.Platform;
import org.openhotline.exchange.hotline12345.Platforms;
import org.openhotline.exchange.hotline12345.SignAlgorithm;

/// Orders of 12345 on the real database: what a transaction and a unique key promise, no memory can show.
class OrdersOnDatabaseTest {

    private static final String SECRET = "trial-secret-of-lanzhou-1";
    private static final String DISPATCH = """
            {"eventId":"event-0001","eventSeq":1,"order":{"no12345":"LZ1","channel":"PHONE","appealType":"03","title":"快件丢失",
             "content":"快件至今没有送到，𠮷先生说不赔😡。","caller":{"name":"张三","phone":"13800138000"},"region":{"code":"620102"},
             "dispatchTime":"2027-02-01T02:58:00+08:00","handleDue":"2027-02-15T18:00:00+08:00",
             "ext":{"postal":{"waybillNo":"YT1234567890123","enterpriseCode":"YTO"}}}}""";

    private final Centre centre = new Centre("2027-01-31T19:00:00Z");
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void open() throws Exception {
        var lanzhou = new Platform(
                "LZ",
                "兰州市12345",
                Platform.Mode.DUAL,
                URI.create("https://12345.example/open/v1"),
                new App("lz12345", List.of(SECRET)),
                new App("gs12305", List.of(SECRET)),
                SignAlgorithm.HMAC_SM3,
                "甘肃省邮政业申诉中心",
                Map.of());
        var events = new OrderEvents(centre.orders, centre.outbox, centre.clock);
        var clerk = new OrderClerk(
                centre.desk,
                centre.complaints,
                centre.contacts,
                centre.orders,
                centre.inbox,
                events,
                centre.unitOfWork,
                centre.codes,
                centre.clock);
        camel.addRoutes(new OrderRoutes(new Platforms(List.of(lanzhou)), centre.inbox, clerk, centre.clock));
        camel.start();
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    @Test
    void an_order_is_stored_whole_and_its_person_is_sealed() {
        assertThat(send(DISPATCH)).contains("\"code\":\"0\"");

        var order = centre.orders.find("LZ", "LZ1").orElseThrow();
        var number = order.complaint();
        assertThat(number).isNotNull();
        assertThat(centre.orders.of(number)).contains(order);
        var complaint = centre.complaints.find(number).orElseThrow();
        assertThat(complaint.form().grievance().text()).endsWith("𠮷先生说不赔😡。");
        assertThat(complaint.receipt().dispatchedByPartnerAt()).isEqualTo("2027-01-31T18:58:00Z");
        assertThat(centre.contacts.of(number)).hasSize(1);
        assertThat(count("outbox WHERE partner = '12345:LZ' AND kind = 'sign'")).isEqualTo(1);
        assertThat(count("complaint WHERE complaint::text LIKE '%13800138000%' OR complaint::text LIKE '%张三%'"))
                .isZero();
        assertThat(count("inbox_event WHERE inbox_event::text LIKE '%13800138000%'"))
                .isZero();
    }

    @Test
    void the_same_order_from_eight_hands_at_once_is_one_order() throws Exception {
        List<Callable<String>> hands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            hands.add(() -> send(DISPATCH));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : threads.invokeAll(hands)) {
                assertThat(answer.get()).contains("\"code\":\"0\"");
            }
        }

        assertThat(count("complaint")).isEqualTo(1);
        assertThat(count("contact")).isEqualTo(1);
        assertThat(count("work_order")).isEqualTo(1);
        assertThat(count("outbox WHERE partner = '12345:LZ'")).isEqualTo(1);
    }

    @Test
    void what_fails_in_the_middle_leaves_nothing_behind() {
        centre.listeners.add(fact -> {
            throw new IllegalStateException("the last step fails");
        });

        assertThat(send(DISPATCH)).contains("\"code\":\"5000\"");
        assertThat(count("complaint")).isZero();
        assertThat(count("contact")).isZero();
        assertThat(count("work_order")).isZero();
        assertThat(count("inbox_event")).isZero();

        centre.listeners.clear();
        assertThat(send(DISPATCH)).contains("\"code\":\"0\"");
    }

    private long count(String where) {
        return centre.jdbc
                .sql("SELECT count(*) FROM " + where)
                .query(Long.class)
                .single();
    }

    private String send(String body) {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        String timestamp = String.valueOf(centre.clock.millis());
        Exchange answered = camel.createProducerTemplate().request("direct:orders-from-12345", exchange -> {
            var message = exchange.getMessage();
            message.setHeader(Exchange.HTTP_METHOD, "POST");
            message.setHeader(Exchange.HTTP_URI, "/open/v1/orders");
            message.setHeader("X-App-Id", "lz12345");
            message.setHeader("X-Timestamp", timestamp);
            message.setHeader("X-Nonce", nonce);
            message.setHeader("X-Sign-Alg", "HMAC-SHA256");
            message.setHeader("X-Sign", sign(body, timestamp, nonce));
            message.setBody(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        });
        String envelope = answered.getMessage().getBody(String.class);
        return envelope == null ? "" : envelope;
    }

    private static String sign(String body, String timestamp, String nonce) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        String text = String.join(
                "\n", "POST", "/open/v1/orders", "", HexFormat.of().formatHex(digest), "lz12345", timestamp, nonce);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
