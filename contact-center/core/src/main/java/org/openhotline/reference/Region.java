package org.openhotline.reference;

import org.jspecify.annotations.Nullable;

/// A county or a city (GB/T 2260); a city has itself as city.
///
/// @param pinyin syllables of the short name, so that it can be chosen by its initials (`cheng guan`)
public record Region(
        String code,
        String name,
        String cityCode,
        String areaCode,
        @Nullable String pinyin) {

    public Region(String code, String name, String cityCode, String areaCode) {
        this(code, name, cityCode, areaCode, null);
    }

    public boolean isCity() {
        return code.equals(cityCode);
    }
}
