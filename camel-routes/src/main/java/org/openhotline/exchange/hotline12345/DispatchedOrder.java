package org.openhotline.exchange.hotline12345;

import static org.openhotline.exchange.hotline12345.Json.at;
import static org.openhotline.exchange.hotline12345.Json.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.EnterpriseComplaint;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.person.Address;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;
import org.openhotline.reference.CodeTables;
import tools.jackson.databind.JsonNode;

/// Reads a dispatched order into our form. What the platform does not know stays unknown: the complaint then carries
/// its
/// list of what is missing, the order is never sent back for it.
final class DispatchedOrder {

    /// Consultations, suggestions and praise (01, 05, 06) are contacts, never complaints (handbook 5.4).
    private static final Set<String> NO_COMPLAINT = Set.of("01", "05", "06");

    private final Platform platform;
    private final CodeTables codes;
    private final JsonNode event;
    private final JsonNode order;
    private final JsonNode postal;
    private final List<Fault> badShape = new ArrayList<>();
    private final List<Fault> unknownCodes = new ArrayList<>();

    private final @Nullable PhoneNumber phone;
    private final @Nullable Instant dispatchedAt;
    private final @Nullable Instant signDue;
    private final @Nullable Instant handleDue;
    private final ComplaintForm form;

    private DispatchedOrder(JsonNode event, Platform platform, CodeTables codes) {
        this.platform = platform;
        this.codes = codes;
        this.event = event;
        this.order = event.path("order");
        this.postal = at(order, "ext", "postal");
        badShape.addAll(Schemas.DISPATCH.faultsOf(event));
        phone = read("order.caller.phone", text(order, "caller", "phone"), PhoneNumber::read, "无法识别的电话号码");
        dispatchedAt = time("dispatchTime");
        signDue = time("signDue");
        handleDue = time("handleDue");
        form = new ComplaintForm(complainant(), item(), enterpriseComplaint(), grievance(), null);
    }

    /// Reads an order.
    ///
    /// @throws Refusal 2001 or 2002, with all faults at once
    static DispatchedOrder read(JsonNode event, Platform platform, CodeTables codes) {
        var read = new DispatchedOrder(event, platform, codes);
        List<Fault> faults = new ArrayList<>(read.badShape);
        faults.addAll(read.unknownCodes);
        if (!faults.isEmpty()) {
            throw Refusal.faults(read.badShape.isEmpty() ? Code.UNKNOWN_CODE : Code.SCHEMA, faults);
        }
        return read;
    }

    String eventId() {
        return event.path("eventId").asString();
    }

    long sequence() {
        return event.path("eventSeq").asLong();
    }

    String number() {
        return order.path("no12345").asString();
    }

    String appealType() {
        return order.path("appealType").asString();
    }

    boolean isComplaint() {
        return !NO_COMPLAINT.contains(appealType());
    }

    @Nullable
    PhoneNumber phone() {
        return phone;
    }

    @Nullable
    Instant dispatchedAt() {
        return dispatchedAt;
    }

    @Nullable
    Instant signDue() {
        return signDue;
    }

    Instant handleDue() {
        if (handleDue == null) {
            throw new IllegalStateException("an order without a due time was let through");
        }
        return handleDue;
    }

    ComplaintForm form() {
        return form;
    }

    private Complainant complainant() {
        String idNo = text(order, "caller", "idNo");
        return new Complainant(
                read("order.caller.name", text(order, "caller", "name"), made(PersonName::new), "姓名不符合要求"),
                role(),
                phone,
                null,
                idNo != null && idNo.strip().length() == 18 ? Complainant.IdType.RESIDENT_ID : null,
                read("order.caller.idNo", idNo, made(IdNumber::new), "证件号码不符合要求"),
                county(),
                read("order.region.address", text(order, "region", "address"), made(Address::new), "地址不符合要求"),
                null);
    }

    private Complainant.@Nullable Role role() {
        return switch (text(postal, "role")) {
            case "1" -> Complainant.Role.SENDER;
            case "2" -> Complainant.Role.RECIPIENT;
            case "3" -> Complainant.Role.AGENT;
            case "4" -> Complainant.Role.OTHER_USER;
            case null, default -> null;
        };
    }

    private @Nullable String county() {
        String code = text(order, "region", "code");
        if (code != null && code.startsWith("62") && codes.region(code).isEmpty()) {
            unknownCodes.add(new Fault("order.region.code", "unknown-code", "没有这个行政区划代码"));
        }
        return code;
    }

    private PostalItem item() {
        String enterprise = text(postal, "enterpriseCode");
        if (enterprise != null && codes.enterprise(enterprise).isEmpty()) {
            unknownCodes.add(new Fault("order.ext.postal.enterpriseCode", "unknown-code", "没有这个企业代码"));
        }
        String waybill = text(postal, "waybillNo");
        String plain = waybill == null ? "" : waybill.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (waybill != null && !plain.matches("[0-9A-Z-]{4,40}")) {
            badShape.add(new Fault("order.ext.postal.waybillNo", "invalid", "运单号只含 4 至 40 位字母和数字"));
        }
        return PostalItem.of(enterprise, waybill, null, null);
    }

    private @Nullable EnterpriseComplaint enterpriseComplaint() {
        JsonNode first = postal.path("firstComplaint");
        EnterpriseComplaint.@Nullable Done done = switch (text(first, "done")) {
            case "1" -> EnterpriseComplaint.Done.YES;
            case "2" -> EnterpriseComplaint.Done.BLOCKED;
            case "3" -> EnterpriseComplaint.Done.NO;
            case null, default -> null;
        };
        EnterpriseComplaint.@Nullable Result result = switch (text(first, "result")) {
            case "1" -> EnterpriseComplaint.Result.UNANSWERED;
            case "2" -> EnterpriseComplaint.Result.DISSATISFIED;
            case "3" -> EnterpriseComplaint.Result.ANSWERED;
            case null, default -> null;
        };
        LocalDate on =
                read("order.ext.postal.firstComplaint.date", text(first, "date"), made(LocalDate::parse), "没有这个日期");
        return done == null ? null : new EnterpriseComplaint(done, on, null, null, result, null);
    }

    private Grievance grievance() {
        JsonNode claim = postal.path("claimAmount");
        boolean claims = claim.canConvertToLong() && claim.isIntegralNumber();
        return new Grievance(
                problem(),
                List.of(),
                words(),
                claims ? Set.of(Grievance.Request.COMPENSATION) : Set.of(),
                claims ? claim.asLong() : null,
                null,
                at(order, "caller", "secret").asBoolean(false));
    }

    private @Nullable String problem() {
        String told = text(postal, "problemCode");
        if (told != null && (told.length() != 4 || codes.problem(told).isEmpty())) {
            unknownCodes.add(new Fault("order.ext.postal.problemCode", "unknown-code", "没有这个问题类型代码"));
        }
        String category = text(order, "categoryCode");
        return told != null || category == null ? told : platform.problems().get(category);
    }

    /// The title first, as a clerk would read it; when both together are too long, the content alone.
    private @Nullable String words() {
        String title = text(order, "title");
        String content = text(order, "content");
        if (title == null || content == null) {
            return content;
        }
        String both = title + "\n" + content;
        return both.codePointCount(0, both.length()) <= Grievance.LONGEST_TEXT ? both : content;
    }

    private @Nullable Instant time(String name) {
        return read("order." + name, text(order, name), made(DispatchedOrder::instant), "没有这个时间");
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }

    private <T> @Nullable T read(
            String field, @Nullable String written, Function<String, Optional<T>> reading, String otherwise) {
        if (written == null) {
            return null;
        }
        Optional<T> value = reading.apply(written);
        if (value.isEmpty()
                && badShape.stream().noneMatch(fault -> fault.field().equals(field))) {
            badShape.add(new Fault(field, "invalid", otherwise));
        }
        return value.orElse(null);
    }

    private static <T> Function<String, Optional<T>> made(Function<String, T> maker) {
        return written -> {
            try {
                return Optional.of(maker.apply(written));
            } catch (IllegalArgumentException | DateTimeException refused) {
                return Optional.empty();
            }
        };
    }
}
