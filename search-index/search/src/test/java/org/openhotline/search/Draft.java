package org.openhotline.search;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Missing;
import org.openhotline.lifecycle.State;
import org.openhotline.person.PhoneNumber;

/// A complaint's document, said shortly.
final class Draft {

    static final LocalDate DAY = LocalDate.of(2026, 2, 13);

    private final int ordinal;
    private long version = 1;
    private State state = State.REGISTERED;
    private @Nullable String enterprise = "YTO";
    private @Nullable String county = "620102";
    private @Nullable String mainProblem = "0301";
    private String text = "";
    private List<String> labels = List.of();
    private @Nullable String waybill;
    private final Set<String> tokens = new TreeSet<>();
    private Set<Missing> missing = Set.of();

    Draft(int ordinal) {
        this.ordinal = ordinal;
    }

    static ComplaintNumber number(int ordinal) {
        return ComplaintNumber.of(DAY, ordinal);
    }

    Draft version(long value) {
        version = value;
        return this;
    }

    Draft state(State value) {
        state = value;
        return this;
    }

    Draft enterprise(@Nullable String value) {
        enterprise = value;
        return this;
    }

    Draft county(@Nullable String value) {
        county = value;
        return this;
    }

    Draft problem(@Nullable String value) {
        mainProblem = value;
        return this;
    }

    Draft text(String value) {
        text = value;
        return this;
    }

    Draft labels(String... values) {
        labels = List.of(values);
        return this;
    }

    Draft waybill(@Nullable String value) {
        waybill = value;
        return this;
    }

    Draft phone(String written) {
        tokens.addAll(tokensOf(PhoneNumber.read(written).orElseThrow()));
        return this;
    }

    Draft missing(Missing... values) {
        missing = Set.of(values);
        return this;
    }

    ComplaintDocument document() {
        return new ComplaintDocument(
                number(ordinal),
                version,
                state,
                Channel.PHONE,
                enterprise,
                county,
                county == null ? null : county.substring(0, 4) + "00",
                mainProblem,
                mainProblem == null ? Set.of() : Set.of(mainProblem),
                mainProblem == null ? null : mainProblem.substring(0, 2),
                Instant.parse("2026-02-13T01:00:00Z").plusSeconds(ordinal),
                DAY.plusDays(30),
                state.code() >= State.FORWARDED.code(),
                text,
                labels,
                waybill,
                tokens,
                missing);
    }

    static Set<String> tokensOf(PhoneNumber number) {
        return Set.of(
                token("whole:" + number.inFull()),
                token("eight:" + number.lastEight()),
                token("four:" + number.lastFour()));
    }

    static String token(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("a key of the tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
