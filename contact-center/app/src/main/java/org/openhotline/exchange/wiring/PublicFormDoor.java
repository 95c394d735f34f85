package org.openhotline.exchange.wiring;

import static java.util.Objects.requireNonNull;

import org.apache.camel.ProducerTemplate;
import org.openhotline.exchange.webform.FormAnswer;
import org.openhotline.exchange.webform.FormRoutes;
import org.openhotline.exchange.webform.PublicForm;
import org.springframework.stereotype.Component;

/// Hands a public form over to its route, and brings the answer back.
@Component
public final class PublicFormDoor {

    private final ProducerTemplate camel;

    PublicFormDoor(ProducerTemplate camel) {
        this.camel = camel;
    }

    public FormAnswer handIn(PublicForm form) {
        return requireNonNull(camel.requestBody(FormRoutes.ENTRY, form, FormAnswer.class));
    }
}
