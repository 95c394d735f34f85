package org.openhotline.desk;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal that says by itself what to do next, for the packages beside the desk.
public final class Refused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private Refused(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    public static Refused notThere() {
        return new Refused(HttpStatus.NOT_FOUND, "没有找到，或您无权查看。");
    }

    public static Refused notAllowed(String detail) {
        return new Refused(HttpStatus.FORBIDDEN, detail);
    }

    public static Refused conflict(String detail) {
        return new Refused(HttpStatus.CONFLICT, detail);
    }
}
