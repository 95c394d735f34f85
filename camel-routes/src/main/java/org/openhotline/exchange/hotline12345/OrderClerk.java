package org.openhotline.exchange.hotline12345;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.contact.Contact;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Contacts;
import org.openhotline.exchange.TimeOrderedIds;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.State;
import org.openhotline.order.Inbox;
import org.openhotline.order.WorkOrder;
import org.openhotline.order.WorkOrder.Status;
import org.openhotline.order.WorkOrders;
import org.openhotline.reference.CodeTables;
import tools.jackson.databind.JsonNode;

/// Takes what a platform sends, once, each event in one unit of work: the contact, the order, the complaint, our
/// signature on its way back, and the answer that is given again when the event comes again.
public final class OrderClerk {

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final Contacts contacts;
    private final WorkOrders orders;
    private final Inbox inbox;
    private final OrderEvents events;
    private final UnitOfWork unitOfWork;
    private final CodeTables codes;
    private final Clock clock;
    private final TimeOrderedIds ids;

    public OrderClerk(
            ComplaintDesk desk,
            Complaints complaints,
            Contacts contacts,
            WorkOrders orders,
            Inbox inbox,
            OrderEvents events,
            UnitOfWork unitOfWork,
            CodeTables codes,
            Clock clock) {
        this.desk = desk;
        this.complaints = complaints;
        this.contacts = contacts;
        this.orders = orders;
        this.inbox = inbox;
        this.events = events;
        this.unitOfWork = unitOfWork;
        this.codes = codes;
        this.clock = clock;
        this.ids = new TimeOrderedIds(clock);
    }

    /// `POST /orders`: takes a dispatched order.
    Answer dispatch(Platform platform, JsonNode body, String requestId) {
        DispatchedOrder order = DispatchedOrder.read(body, platform, codes);
        return once(platform, "dispatch", body, requestId, () -> {
            if (orders.find(platform.code(), order.number()).isPresent()) {
                throw new Refusal(Code.OTHER_CONTENT, "该工单号已派发过，补充内容请用 supplement");
            }
            if (order.sequence() != 1) {
                throw gap(1);
            }
            WorkOrder taken = take(platform, order);
            orders.add(taken);
            events.sign(taken, clock.instant());
            return known(taken);
        });
    }

    private WorkOrder take(Platform platform, DispatchedOrder order) {
        Instant now = clock.instant();
        Contact contact = contacts.add(Contact.arrived(ids.next(), Channel.ORDER_12345, now, order.phone(), null));
        ComplaintNumber number = null;
        if (order.isComplaint()) {
            var receipt = new Receipt(Channel.ORDER_12345, now, order.dispatchedAt());
            number = desk.register(new Registration(receipt, order.form(), contact.id()), By.partner(platform.code()))
                    .number();
        } else {
            contacts.end(contact.id(), ContactOutcome.CONSULTATION, platform.code(), now);
        }
        UUID id = ids.next();
        return new WorkOrder(
                id,
                platform.code(),
                order.number(),
                order.appealType(),
                contact.id(),
                number,
                Status.TO_SIGN,
                now,
                order.dispatchedAt(),
                order.signDue(),
                order.handleDue(),
                order.sequence());
    }

    /// `GET /orders/{no}`: what both sides know of it.
    Answer query(Platform platform, String number, String requestId) {
        return Answer.ok(requestId, known(find(platform, number)));
    }

    /// `POST /orders/{no}/supplement`: adds words to the form while the complaint is not yet with the enterprise, and
    /// beside it afterwards, so that nobody's words are changed under the enterprise's eyes.
    Answer supplement(Platform platform, String number, JsonNode body, String requestId) {
        refuseFaults(Schemas.SUPPLEMENT.faultsOf(body));
        String words = body.path("content").asString();
        return onOrder(platform, number, "supplement", body, requestId, order -> {
            By by = By.partner(platform.code());
            Complaint complaint = complaintOf(order);
            if (complaint.state() == State.SUPPLEMENT) {
                desk.supplement(complaint.number(), withMore(complaint.form(), words), by);
            } else if (ComplaintLifecycle.rule(complaint.state(), Act.EDIT).isPresent()) {
                desk.edit(complaint.number(), withMore(complaint.form(), words), by);
            } else {
                desk.addMaterial(complaint.number(), words, by);
            }
            return order;
        });
    }

    private static ComplaintForm withMore(ComplaintForm form, String words) {
        Grievance g = form.grievance();
        String before = g.text();
        String all = before == null ? words : before + "\n" + words;
        return new ComplaintForm(
                form.complainant(),
                form.item(),
                form.enterpriseComplaint(),
                new Grievance(
                        g.mainProblem(),
                        g.otherProblems(),
                        all,
                        g.requests(),
                        g.claimFen(),
                        g.otherProcedure(),
                        g.confidential()),
                form.consent());
    }

    /// `POST /orders/{no}/urge`: noted in the complaint's history, it moves nothing.
    Answer urge(Platform platform, String number, JsonNode body, String requestId) {
        refuseFaults(Schemas.NOTE.faultsOf(body));
        return onOrder(platform, number, "urge", body, requestId, order -> {
            desk.urge(complaintOf(order).number(), reason(body, "12345 催办"), By.partner(platform.code()));
            return order;
        });
    }

    /// `POST /orders/{no}/withdraw`: the platform takes the order back, and with it the complaint.
    Answer withdraw(Platform platform, String number, JsonNode body, String requestId) {
        refuseFaults(Schemas.NOTE.faultsOf(body));
        return onOrder(platform, number, "withdraw", body, requestId, order -> {
            if (order.status() == Status.WITHDRAWN) {
                throw new Refusal(Code.ILLEGAL_STATE, "该工单已撤单");
            }
            if (order.complaint() != null) {
                desk.withdraw(order.complaint(), reason(body, "12345 撤单"), By.partner(platform.code()));
            }
            return order.now(Status.WITHDRAWN);
        });
    }

    private static String reason(JsonNode body, String otherwise) {
        String reason = Json.text(body, "reason");
        return reason == null ? otherwise : reason;
    }

    private interface Change {
        WorkOrder of(WorkOrder order);
    }

    private Answer onOrder(
            Platform platform, String number, String kind, JsonNode body, String requestId, Change change) {
        long sequence = body.path("eventSeq").asLong();
        return once(platform, kind + " " + number, body, requestId, () -> {
            WorkOrder order = find(platform, number);
            if (sequence != order.lastSequenceIn() + 1) {
                throw gap(order.lastSequenceIn() + 1);
            }
            WorkOrder changed = change.of(order).heard(sequence);
            orders.save(changed);
            return known(changed);
        });
    }

    /// Twice is once: the first answer is given again, to the letter.
    private Answer once(
            Platform platform, String what, JsonNode body, String requestId, Supplier<Map<String, Object>> act) {
        String eventId = body.path("eventId").asString();
        String digest = SignAlgorithm.HMAC_SHA256.digestOf(Json.bytes(what, body));
        try {
            return unitOfWork.together(() -> before(platform, eventId, digest).orElseGet(() -> {
                Answer answer = Answer.ok(requestId, act.get());
                inbox.keep(platform.code(), eventId, digest, answer.envelope());
                return answer;
            }));
        } catch (InvalidForm invalid) {
            throw Refusal.faults(Code.SCHEMA, invalid.faults());
        } catch (ActNotOpen notOpen) {
            throw new Refusal(
                    Code.ILLEGAL_STATE,
                    "申诉当前为“" + notOpen.state().chinese() + "”，不能"
                            + notOpen.act().chinese(),
                    Map.of("state", String.valueOf(notOpen.state().code()), "open", List.copyOf(notOpen.open())));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException perhapsTheSameAtTheSameTime) {
            return before(platform, eventId, digest).orElseThrow(() -> perhapsTheSameAtTheSameTime);
        }
    }

    private Optional<Answer> before(Platform platform, String eventId, String digest) {
        return inbox.known(platform.code(), eventId).map(known -> {
            if (!known.digest().equals(digest)) {
                throw new Refusal(Code.OTHER_CONTENT, "同一 eventId 曾以其他内容发送，请换新的 eventId");
            }
            return new Answer(Code.OK.status(), known.answer());
        });
    }

    private WorkOrder find(Platform platform, String number) {
        return orders.find(platform.code(), number).orElseThrow(() -> new Refusal(Code.ORDER_NOT_FOUND, "没有这个工单，请先派单"));
    }

    private Complaint complaintOf(WorkOrder order) {
        return Optional.ofNullable(order.complaint())
                .flatMap(complaints::find)
                .orElseThrow(() -> new Refusal(Code.ILLEGAL_STATE, "该工单是咨询类，没有对应的申诉"));
    }

    private static void refuseFaults(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.faults(Code.SCHEMA, faults);
        }
    }

    private static Refusal gap(long expected) {
        return new Refusal(Code.SEQUENCE_GAP, "事件序号不连续，请从 expectedSeq 起重发", Map.of("expectedSeq", expected));
    }

    private static Map<String, Object> known(WorkOrder order) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("no12345", order.partnerNumber());
        if (order.complaint() != null) {
            data.put("no12305", order.complaint().digits());
        }
        data.put("accepted", true);
        data.put("state", String.valueOf(order.status().code()));
        data.put("lastSeqIn", order.lastSequenceIn());
        return data;
    }
}
