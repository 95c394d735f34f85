package org.openhotline.exchange.hotline12345;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.openhotline.order.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Orders of 12345 come in here. The application serves it by a `CamelHttpTransportServlet` named `CamelServlet`,
/// mapped
/// to `/open/*`.
public final class OrderRoutes extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRoutes.class);

    static final String ENTRY = "direct:orders-from-12345";

    private static final Pattern PATH =
            Pattern.compile("/open/v1/orders(?:/([0-9A-Za-z_-]{1,40})(?:/([a-z-]{1,30}))?)?");
    private static final String PLATFORM = "platform";
    private static final String REQUEST = "request";

    private final Gatekeeper gatekeeper;
    private final OrderClerk clerk;

    public OrderRoutes(Platforms platforms, Inbox inbox, OrderClerk clerk, Clock clock) {
        this.gatekeeper = new Gatekeeper(platforms, inbox, clock);
        this.clerk = clerk;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind("onlyOurHeaders", new OnlyOurHeaders());

        onException(Refusal.class).handled(true).process(OrderRoutes::refuse);
        onException(Exception.class).handled(true).process(OrderRoutes::askToTryAgain);

        // The body is handed over as a stream: it is read up to its limit and not a byte further.
        from("servlet:orders?matchOnUriPrefix=true&httpMethodRestrict=GET,POST&disableStreamCache=true"
                        + "&muteException=true&headerFilterStrategy=#onlyOurHeaders")
                .routeId("12345-over-http")
                .streamCache("false")
                .to(ENTRY);

        from(ENTRY)
                .routeId("orders-from-12345")
                .streamCache("false")
                .process(OrderRoutes::readWhole)
                .process(this::letIn)
                .process(this::takeIn);
    }

    private static void readWhole(Exchange exchange) throws Exception {
        exchange.setProperty(REQUEST, Incoming.of(exchange));
    }

    private void letIn(Exchange exchange) {
        exchange.setProperty(PLATFORM, gatekeeper.letIn(request(exchange)));
    }

    private void takeIn(Exchange exchange) {
        Incoming request = request(exchange);
        Platform platform = requireNonNull(exchange.getProperty(PLATFORM, Platform.class));
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw noSuchAddress();
        }
        String number = path.group(1);
        String id = requestId(request);
        if (request.method().equals("GET")) {
            if (number == null || path.group(2) != null) {
                throw noSuchAddress();
            }
            answer(exchange, clerk.query(platform, number, id));
        } else {
            answer(exchange, post(platform, number, path.group(2), Json.object(request.body()), id));
        }
    }

    private Answer post(Platform platform, @Nullable String number, @Nullable String what, ObjectNode body, String id) {
        if (number == null) {
            return clerk.dispatch(platform, body, id);
        }
        return switch (what) {
            case "supplement" -> clerk.supplement(platform, number, body, id);
            case "urge" -> clerk.urge(platform, number, body, id);
            case "withdraw" -> clerk.withdraw(platform, number, body, id);
            case null, default -> throw noSuchAddress();
        };
    }

    private static Refusal noSuchAddress() {
        return new Refusal(Code.ORDER_NOT_FOUND, "没有这个接口地址，请对照接口文档");
    }

    private static void refuse(Exchange exchange) {
        Refusal refusal = requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Refusal.class));
        answer(exchange, Answer.refusal(refusal, knownRequestId(exchange)));
    }

    private static void askToTryAgain(Exchange exchange) {
        LOG.error(
                "an order of 12345 could not be taken",
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
        answer(exchange, Answer.tryAgain(knownRequestId(exchange)));
    }

    private static void answer(Exchange exchange, Answer answer) {
        // Nothing that came in goes back out.
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json;charset=UTF-8");
        exchange.getMessage().setBody(answer.envelope());
        exchange.setProperty(Exchange.CHARSET_NAME, "UTF-8");
    }

    private static Incoming request(Exchange exchange) {
        return requireNonNull(exchange.getProperty(REQUEST, Incoming.class));
    }

    private static String knownRequestId(Exchange exchange) {
        Incoming request = exchange.getProperty(REQUEST, Incoming.class); // none when the body could not be read
        return request == null ? UUID.randomUUID().toString() : requestId(request);
    }

    /// The partner's own id of this try, when it is fit to be repeated.
    private static String requestId(Incoming request) {
        String given = request.header("X-Request-Id");
        return given != null && given.matches("[0-9A-Za-z-]{8,64}")
                ? given
                : UUID.randomUUID().toString();
    }
}
