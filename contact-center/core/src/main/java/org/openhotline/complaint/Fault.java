package org.openhotline.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One thing that is wrong with what was handed in.
///
/// @param field path of the field, e.g. `item.waybill`
/// @param code stable word for programs: `required`, `too-long`, `too-short`, `unknown-code`, `in-future`, `negative`,
/// `invalid`, `unprintable`
/// @param message what a person reads, Chinese
public record Fault(String field, String code, String message) {

    /// Both lists in one; of a field that could not be read nothing more is told.
    public static List<Fault> both(List<Fault> unread, List<Fault> found) {
        Set<String> told = unread.stream().map(Fault::field).collect(Collectors.toSet());
        List<Fault> both = new ArrayList<>(unread);
        found.stream().filter(fault -> !told.contains(fault.field())).forEach(both::add);
        return both;
    }
}
