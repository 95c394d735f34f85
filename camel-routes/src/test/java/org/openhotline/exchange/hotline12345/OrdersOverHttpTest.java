package org.openhotline.exchange.hotline12345;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.memory.MemoryCentre;

/// The whole way over the wire, through the servlet as the application serves it.
class OrdersOverHttpTest {

    private static final Instant NOW = Instant.parse("2027-01-31T19:00:00Z");
    private static final String DISPATCH = """
            {"eventId":"event-0001","eventSeq":1,"order":{"no12345":"LZ1","channel":"PHONE","appealType":"03","title":"快件丢失",
             "content":"快件至今没有送到","caller":{"phone":"13800138000"},"region":{"code":"620102"},
             "handleDue":"2027-02-15T18:00:00+08:00"}}""";

    private final MemoryCentre centre = MemoryCentre.at(NOW.toString());
    private final CallingPlatform lanzhou = new CallingPlatform(centre.clock);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Tomcat tomcat = new Tomcat();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        var web = tomcat.addContext("", folder.toString());
        Wrapper servlet = Tomcat.addServlet(web, "CamelServlet", new CamelHttpTransportServlet());
        servlet.setLoadOnStartup(1);
        servlet.addMapping("/open/v1/*");
        tomcat.getConnector();
        tomcat.start();
        var platforms = new Platforms(List.of(CallingPlatform.lanzhou(URI.create("https://12345.example/open/v1"))));
        var clerk = new OrderClerk(
                centre.desk,
                centre.complaints,
                centre.contacts,
                centre.orders,
                centre.orders,
                new OrderEvents(centre.orders, centre.outbox, centre.clock),
                centre.unitOfWork,
                centre.codes,
                centre.clock);
        camel.addRoutes(new OrderRoutes(platforms, centre.orders, clerk, centre.clock));
        camel.start();
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void an_order_comes_in_over_the_wire_and_is_asked_for() throws Exception {
        HttpResponse<String> taken = post("/open/v1/orders", DISPATCH, Map.of());

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(centre.complaints.all()).hasSize(1);
        assertThat(centre.complaints.all().getFirst().form().grievance().text()).contains("至今没有送到");

        HttpResponse<String> asked = http.send(
                request("/open/v1/orders/LZ1", lanzhou.headers("GET", "/open/v1/orders/LZ1", ""))
                        .GET()
                        .build(),
                BodyHandlers.ofString());
        assertThat(asked.body())
                .contains(centre.complaints.all().getFirst().number().digits());
        assertThat(asked.headers().map()).doesNotContainKeys("x-sign", "x-app-id", "x-nonce");
    }

    @Test
    void a_refusal_is_an_envelope_in_chinese() throws Exception {
        HttpResponse<String> refused = http.send(
                request("/open/v1/orders", Map.of())
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"1004\"", "缺少请求头 X-App-Id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpUri",
                "camelHttpUri",
                "CAMELHTTPMETHOD",
                "CamelHttpRawQuery",
                "CamelHttpResponseCode",
                "org.apache.camel.charset",
                "CamelServletContextPath"
            })
    void camels_own_headers_from_outside_steer_nothing(String header) throws Exception {
        HttpResponse<String> taken = post("/open/v1/orders", DISPATCH, Map.of(header, "/open/v1/orders/LZ9/withdraw"));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(centre.orders.find("LZ", "LZ1")).isPresent();
        assertThat(taken.headers().firstValue(header)).isEmpty();
    }

    @Test
    void camels_own_headers_as_parameters_steer_nothing() throws Exception {
        post("/open/v1/orders", DISPATCH, Map.of());
        String path = "/open/v1/orders/LZ1";
        Map<String, Object> signed = lanzhou.headers("GET", path, "");

        // The query is not in what was signed, so it must be refused, whatever it would do to Camel.
        HttpResponse<String> refused = http.send(
                request(path + "?CamelHttpQuery=&CamelHttpRawQuery=&CamelHttpUri=" + path, signed)
                        .GET()
                        .build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("1001");
    }

    @Test
    void a_query_is_part_of_what_is_signed_whatever_the_order_of_its_pairs() throws Exception {
        post("/open/v1/orders", DISPATCH, Map.of());
        String path = "/open/v1/orders/LZ1";
        Map<String, Object> signed = lanzhou.headers("GET", path, "a=%E4%B8%AD&b=2", "");

        HttpResponse<String> asked =
                http.send(request(path + "?b=2&a=%E4%B8%AD", signed).GET().build(), BodyHandlers.ofString());

        assertThat(asked.statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_without_end_is_read_up_to_its_limit_only() throws Exception {
        try (var line = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
            var out = line.getOutputStream();
            out.write("POST /open/v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[64 * 1024];
            for (int sent = 0; sent < 17; sent++) { // a little over a megabyte of the promised thousand
                out.write(piece);
            }
            out.flush();
            line.setSoTimeout(20_000);
            assertThat(head(line)).startsWith("HTTP/1.1 400");
        }
        assertThat(centre.complaints.all()).isEmpty();
    }

    @Test
    void other_methods_and_addresses_are_not_served() throws Exception {
        HttpResponse<String> put = http.send(
                request("/open/v1/orders", Map.of())
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        HttpResponse<String> elsewhere =
                http.send(request("/open/v1/elsewhere", Map.of()).GET().build(), BodyHandlers.ofString());

        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(post("/open/v1/orders/LZ1/dance", "{}", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private static String head(Socket line) throws IOException {
        var read = new ByteArrayOutputStream();
        for (int c = line.getInputStream().read();
                c >= 0 && c != '\n';
                c = line.getInputStream().read()) {
            read.write(c);
        }
        return read.toString(StandardCharsets.US_ASCII);
    }

    private HttpResponse<String> post(String path, String body, Map<String, String> more) throws Exception {
        HttpRequest.Builder request = request(path, lanzhou.headers("POST", path, body));
        more.forEach(request::header);
        return http.send(
                request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Map<String, Object> headers) {
        var request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path));
        headers.forEach((name, value) -> request.header(name, String.valueOf(value)));
        return request;
    }
}
