package org.openhotline.desk;

/// How a waybill is shown to those who do not work on the complaint: its last four places.
final class Waybills {

    private Waybills() {}

    static String masked(String waybill) {
        int hidden = Math.max(0, waybill.length() - 4);
        return "*".repeat(hidden) + waybill.substring(hidden);
    }
}
