package org.openhotline.exchange.webform;

import static java.util.Objects.requireNonNull;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.openhotline.complaint.InvalidForm;

/// The public form comes in here: a [PublicForm] goes in, a [FormAnswer] comes out.
public final class FormRoutes extends RouteBuilder {

    /// Where the web layer hands the form over.
    public static final String ENTRY = "direct:public-form";

    private final FormClerk clerk;

    public FormRoutes(FormClerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public void configure() {
        onException(InvalidForm.class).handled(true).process(FormRoutes::tellFaults);

        from(ENTRY).routeId("public-form").process(this::check).process(this::take);
    }

    private void check(Exchange exchange) throws Exception {
        clerk.check(form(exchange));
    }

    private void take(Exchange exchange) throws Exception {
        exchange.getMessage().setBody(clerk.take(form(exchange)));
    }

    private static void tellFaults(Exchange exchange) {
        InvalidForm invalid = requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, InvalidForm.class));
        exchange.getMessage().setBody(new FormAnswer.Faulty(invalid.faults()));
    }

    private static PublicForm form(Exchange exchange) {
        return requireNonNull(exchange.getMessage().getBody(PublicForm.class));
    }
}
