package org.openhotline.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.WaybillReading;
import org.openhotline.reference.WaybillReading.Suggested;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whose waybill is this? For pages with and without a login. A whole text is sent by POST: it may hold more than a
/// number, and an address of a page is written down in many places.
@RestController
@RequestMapping("/api/reference/waybill")
final class WaybillPages {

    private final CodeTables codes;

    WaybillPages(CodeTables codes) {
        this.codes = codes;
    }

    /// @param number as it is stored; null when none was found
    /// @param enterprise the one to fill in when none was chosen; null when that would be a guess
    record Reading(@Nullable String number, @Nullable String enterprise, List<Suggested> enterprises) {}

    record Text(@Nullable String text) {}

    @PostMapping
    Reading read(@RequestBody Text pasted) {
        String text = pasted.text();
        return reading(text == null ? "" : text);
    }

    private Reading reading(String text) {
        WaybillReading found = codes.waybills().read(text);
        return new Reading(found.number(), found.sure().map(Suggested::code).orElse(null), found.suggested());
    }
}
