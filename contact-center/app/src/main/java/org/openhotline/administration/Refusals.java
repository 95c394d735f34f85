package org.openhotline.administration;

import org.openhotline.access.SecurityOffice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// The one place at which the administration's refusals become problem+json.
@RestControllerAdvice("org.openhotline.administration")
final class Refusals {

    @ExceptionHandler
    ProblemDetail refused(SecurityOffice.Refused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail faulty(Faulty refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notThere(NotThere refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有找到。");
    }

    /// Something in the wish does not do; the message says what.
    static final class Faulty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Faulty(String message) {
            super(message);
        }
    }

    /// There is no such thing.
    static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
