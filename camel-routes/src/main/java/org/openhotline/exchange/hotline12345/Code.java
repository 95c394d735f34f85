package org.openhotline.exchange.hotline12345;

/// The answer codes of the interface, with the HTTP status that goes with each (handbook 5.3).
enum Code {
    OK("0", 200),
    BAD_SIGN("1001", 401),
    STALE_TIMESTAMP("1002", 401),
    NONCE_REPLAY("1003", 401),
    UNKNOWN_APP("1004", 401),
    SCHEMA("2001", 400),
    UNKNOWN_CODE("2002", 400),
    ORDER_NOT_FOUND("3001", 404),
    ILLEGAL_STATE("3002", 409),
    SEQUENCE_GAP("3003", 409),
    DUPLICATE("3004", 200),
    OTHER_CONTENT("3005", 409),
    FILE_HASH("4001", 400),
    SLOW_DOWN("4290", 429),
    TRY_AGAIN("5000", 503);

    private final String digits;
    private final int status;

    Code(String digits, int status) {
        this.digits = digits;
        this.status = status;
    }

    String digits() {
        return digits;
    }

    int status() {
        return status;
    }
}
