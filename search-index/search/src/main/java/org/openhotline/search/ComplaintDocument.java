package org.openhotline.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Missing;
import org.openhotline.lifecycle.State;

/// What the index knows of a complaint. Its id is the complaint's number and its version the complaint's version, so
/// that sending it twice, or late, changes nothing.
///
/// It cannot hold a person's phone number: the text is masked when the document is made, tokens that look like numbers
/// are refused, and every other field is a code.
///
/// @param county six digits of GB/T 2260, null while unknown
/// @param city the city that the county belongs to
/// @param problems all problem codes, the main one included
/// @param statL1 the official row of the notices that the main problem counts under
/// @param due the next day by which something must happen, null when there is none or it is to be set
/// @param forwarded whether it was ever passed to its enterprise, which sees nothing of it before
/// @param text the complainant's words, masked
/// @param labels names out of the code tables (enterprise, problems, county, city, requests), so that they can be
/// typed as words
/// @param waybill null as well when it is a phone number that was written into the wrong field
/// @param phoneTokens keyed tokens of the whole number, of its last eight and of its last four digits
public record ComplaintDocument(
        ComplaintNumber number,
        long version,
        State state,
        Channel channel,
        @Nullable String enterprise,
        @Nullable String county,
        @Nullable String city,
        @Nullable String mainProblem,
        Set<String> problems,
        @Nullable String statL1,
        Instant receivedAt,
        @Nullable LocalDate due,
        boolean forwarded,
        String text,
        List<String> labels,
        @Nullable String waybill,
        Set<String> phoneTokens,
        Set<Missing> missing) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    /// A phone number has at most 15 figures, so nothing of this length is one.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/=_-]{16,128}");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}");

    public ComplaintDocument {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
        for (@Nullable String code : new @Nullable String[] {enterprise, county, city, mainProblem, statL1}) {
            requireCode(code);
        }
        problems = Set.copyOf(problems);
        problems.forEach(ComplaintDocument::requireCode);
        phoneTokens = Set.copyOf(phoneTokens);
        if (!phoneTokens.stream().allMatch(token -> TOKEN.matcher(token).matches())) {
            throw new IllegalArgumentException("a phone token must be keyed: nothing like a number may be indexed");
        }
        text = MaskedText.of(text);
        labels = labels.stream().map(MaskedText::of).toList();
        waybill = waybill == null || MOBILE.matcher(waybill).matches() ? null : Waybills.plain(waybill);
        missing = Set.copyOf(missing);
    }

    private static void requireCode(@Nullable String code) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("only codes are indexed here");
        }
    }

    @Override
    public String toString() {
        return "ComplaintDocument[" + number + " version " + version + "]";
    }
}
