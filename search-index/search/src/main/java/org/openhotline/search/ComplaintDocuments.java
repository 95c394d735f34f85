package org.openhotline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.deadline.Due;
import org.openhotline.person.Personal;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.openhotline.reference.ProblemType;
import org.openhotline.reference.Region;

/// Draws up the document of a complaint: codes, masked words, keyed tokens, nothing else.
public final class ComplaintDocuments {

    private static final Map<Grievance.Request, String> REQUESTS = Map.of(
            Grievance.Request.COMPENSATION, "赔偿",
            Grievance.Request.REFUND, "退运费",
            Grievance.Request.DELIVER_OR_FIND, "继续投递 找回",
            Grievance.Request.APOLOGY, "道歉",
            Grievance.Request.EXPLANATION, "解释",
            Grievance.Request.DISCIPLINE, "处理责任人");

    private final CodeTables codes;
    private final PhoneTokens tokens;

    public ComplaintDocuments(CodeTables codes, PhoneTokens tokens) {
        this.codes = codes;
        this.tokens = tokens;
    }

    public ComplaintDocument of(Complaint complaint) {
        ComplaintForm form = complaint.form();
        Optional<Region> county =
                Optional.ofNullable(form.complainant().countyCode()).flatMap(codes::region);
        Optional<ProblemType> main =
                Optional.ofNullable(form.grievance().mainProblem()).flatMap(codes::problem);
        return new ComplaintDocument(
                complaint.number(),
                complaint.version(),
                complaint.state(),
                complaint.receipt().channel(),
                form.item().enterpriseCode(),
                form.complainant().countyCode(),
                county.map(Region::cityCode).orElse(null),
                form.grievance().mainProblem(),
                problems(form.grievance()),
                main.map(ProblemType::statLevel1).orElse(null),
                complaint.receipt().at(),
                due(complaint),
                complaint.course().forwardedAt() != null,
                MaskedText.without(
                        personal(form),
                        Objects.requireNonNullElse(form.grievance().text(), "")),
                labels(form, county),
                form.item().waybill(),
                phoneTokens(form),
                complaint.missing());
    }

    private static Set<String> problems(Grievance grievance) {
        Set<String> all = new LinkedHashSet<>(grievance.otherProblems());
        if (grievance.mainProblem() != null) {
            all.add(grievance.mainProblem());
        }
        return all;
    }

    private static @Nullable LocalDate due(Complaint complaint) {
        return Stream.of(complaint.dues().step(), complaint.dues().law())
                .filter(Due.On.class::isInstance)
                .map(due -> ((Due.On) due).day())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private List<String> labels(ComplaintForm form, Optional<Region> county) {
        List<String> labels = new ArrayList<>();
        Optional.ofNullable(form.item().enterpriseCode())
                .flatMap(codes::enterprise)
                .map(Enterprise::name)
                .ifPresent(labels::add);
        problems(form.grievance()).stream()
                .flatMap(code -> Stream.of(code.substring(0, 2), code))
                .flatMap(code -> codes.problem(code).stream())
                .map(ProblemType::name)
                .forEach(labels::add);
        county.map(Region::name).ifPresent(labels::add);
        county.flatMap(region -> codes.region(region.cityCode()))
                .map(Region::name)
                .ifPresent(labels::add);
        form.grievance().requests().stream()
                .flatMap(request -> Stream.ofNullable(REQUESTS.get(request)))
                .forEach(labels::add);
        return labels.stream().distinct().toList();
    }

    /// Everything about a person that the form holds in a field, so that it can be hidden where the words repeat it.
    private static List<String> personal(ComplaintForm form) {
        var complainant = form.complainant();
        var agent = complainant.representative();
        return Stream.concat(
                        Stream.of(
                                complainant.name(),
                                complainant.address(),
                                complainant.idNumber(),
                                agent == null ? null : agent.name(),
                                agent == null ? null : agent.idNumber()),
                        parties(form).flatMap(party -> Stream.of(party.name(), party.address())))
                .<Personal>mapMulti((value, next) -> {
                    if (value != null) {
                        next.accept(value);
                    }
                })
                .map(Personal::inFull)
                .toList();
    }

    private static Stream<PostalItem.Party> parties(ComplaintForm form) {
        return Stream.of(form.item().sender(), form.item().recipient()).<PostalItem.Party>mapMulti((party, next) -> {
            if (party != null) {
                next.accept(party);
            }
        });
    }

    private Set<String> phoneTokens(ComplaintForm form) {
        return Stream.concat(
                        Stream.of(form.complainant().phone(), form.complainant().secondPhone()),
                        parties(form).map(PostalItem.Party::phone))
                .flatMap(Stream::ofNullable)
                .flatMap(phone -> tokens.of(phone).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
