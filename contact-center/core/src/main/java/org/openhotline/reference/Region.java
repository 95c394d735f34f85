package org.openhotline.reference;

/// A county or a city (GB/T 2260); a city has itself as city.
public record Region(String code, String name, String cityCode, String areaCode) {

    public boolean isCity() {
        return code.equals(cityCode);
    }
}
