package org.openhotline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.RatingNotOpen;
import org.openhotline.complaint.ComplaintChanged;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.UnknownComplaint;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.ActNotYours;
import org.openhotline.switchboard.AgentQueue.NoSeat;
import org.openhotline.switchboard.Seats.NoSeatFree;
import org.openhotline.switchboard.WebLines.AllLinesBusy;
import org.openhotline.telephony.Switchboard.SwitchboardAway;
import org.openhotline.visitor.TooManyCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// The one place at which the desk's refusals become problem+json: what is wrong, and what to do next.
@RestControllerAdvice({"org.openhotline.desk", "org.openhotline.knowledge", "org.openhotline.wording"})
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String DEFECT = "系统出错，已记录。请稍后再试；已保存的内容不受影响。";

    @ExceptionHandler
    ProblemDetail invalid(InvalidForm refused) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "请更正标出的各项后再提交，已填内容不会丢失。");
        problem.setProperty("errors", refused.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notOpen(ActNotOpen refused) {
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT,
                "申诉处于“" + refused.state().chinese() + "”，不能" + refused.act().chinese() + "。");
        problem.setProperty("open", open(refused.open()));
        return problem;
    }

    private static List<Map<String, String>> open(Iterable<Act> acts) {
        var open = new ArrayList<Map<String, String>>();
        acts.forEach(act -> open.add(Map.of("act", act.name(), "chinese", act.chinese())));
        return open;
    }

    @ExceptionHandler
    ProblemDetail notYours(ActNotYours refused) {
        return problem(HttpStatus.FORBIDDEN, "您的岗位不能" + refused.act().chinese() + "，请转给有权办理的同事。");
    }

    @ExceptionHandler
    ProblemDetail changed(ComplaintChanged refused) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "这件申诉刚被他人改动，请查看最新情况后再办理。");
        problem.setProperty("changed", true);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail takenBefore(TakenBefore refused) {
        String number = refused.number.digits();
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT,
                "您刚才的提交已经登记，编号 " + number + "；这次的内容与那次不同，没有再次登记。请记下编号：补充情况请凭编号拨打 12305；如果是另一件事，请点“清除已填内容”后重新填写。");
        problem.setProperty("number", number);
        return problem;
    }

    @ExceptionHandler({UnknownComplaint.class, NotThere.class})
    ProblemDetail unknown(RuntimeException refused) {
        return problem(HttpStatus.NOT_FOUND, "没有找到，或您无权查看。");
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused) {
        return problem(HttpStatus.FORBIDDEN, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooOften(TooOften refused) {
        return problem(HttpStatus.TOO_MANY_REQUESTS, "尝试次数过多，请稍后再试。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyCodes(TooManyCodes refused) {
        long seconds = refused.pause().toSeconds() + 1;
        String when = seconds > 60 ? (seconds + 59) / 60 + " 分钟" : seconds + " 秒";
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, "获取验证码过于频繁，请 " + when + "后再试。"));
    }

    @ExceptionHandler
    ProblemDetail notOpenNow(NotOpenNow refused) {
        return problem(HttpStatus.CONFLICT, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail ratingNotOpen(RatingNotOpen refused) {
        return problem(
                HttpStatus.CONFLICT,
                switch (refused.why()) {
                    case NOT_YET -> "申诉结案后才能评价。";
                    case RATED -> "您已经评价过，谢谢。";
                    case ON_THE_LINE -> "正在给您打电话回访，请在电话里评价。";
                });
    }

    /// The same for one that was forged, has ended, or belongs to another complaint.
    @ExceptionHandler
    ProblemDetail doorShut(DoorShut refused) {
        return problem(HttpStatus.GONE, "验证已过期或无效，请重新获取验证码。");
    }

    @ExceptionHandler
    ProblemDetail noSeat(NoSeat refused) {
        return problem(HttpStatus.CONFLICT, "请先连接话机再就绪。");
    }

    @ExceptionHandler
    ProblemDetail noSeatFree(NoSeatFree refused) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "席位已满，请等待同事签出后再试。");
    }

    @ExceptionHandler
    ProblemDetail away(SwitchboardAway refused) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "话务交换机暂时没有应答，恢复后会自动重连；申诉办理不受影响。");
    }

    @ExceptionHandler
    ProblemDetail searchAway(SearchAway refused) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "检索暂时不可用，恢复后会自动补齐；请先从工作列表或按编号查找。");
    }

    @ExceptionHandler
    ProblemDetail noLine(AllLinesBusy refused) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "网上通话线路正忙，请稍后再试，或直接拨打 12305。");
    }

    @ExceptionHandler
    ProblemDetail ourOwnDefect(RuntimeException defect) {
        LOG.error("a request failed by our own defect", defect);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, DEFECT);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "提交的内容不是完整的 JSON，请重新提交。"));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException refused, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .body(problem(HttpStatus.CONTENT_TOO_LARGE, "附件过大：每个文件不超过 10 MB，全部不超过 95 MB。"));
    }

    /// What the framework itself refuses, it would tell in English and in its own terms.
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        if (known.is5xxServerError()) {
            LOG.error("a request failed by our own defect", refused);
        }
        return ResponseEntity.status(known).headers(headers).body(problem(known, inChinese(known)));
    }

    private static String inChinese(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "没有找到，或您无权查看。";
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "这里不接受这样的请求，请刷新页面后再试。";
            default -> status.is5xxServerError() ? DEFECT : "提交的内容不完整或格式不对，请刷新页面后再试。";
        };
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    /// Nothing is there, or nothing for this person.
    static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Under this submission something else was taken before.
    static final class TakenBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ComplaintNumber number;

        TakenBefore(ComplaintNumber number) {
            this.number = number;
        }
    }

    /// Somebody tried too often.
    static final class TooOften extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A complainant may not do this now; the message says why, and what she may do instead.
    static final class NotOpenNow extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        NotOpenNow(String reason) {
            super(reason);
            this.reason = reason;
        }

        @Override
        public String getMessage() {
            return reason;
        }
    }

    /// No pass, or one that opens nothing.
    static final class DoorShut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The search server does not answer.
    static final class SearchAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The person may not; the message says to whom to turn.
    static final class NotAllowed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAllowed(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            String message = super.getMessage();
            return message == null ? "" : message;
        }
    }
}
