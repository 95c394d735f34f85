package org.openhotline.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.desk.Problems.NotAllowed;
import org.openhotline.switchboard.AgentQueue;
import org.openhotline.switchboard.LiveCalls;
import org.openhotline.switchboard.SeatLease;
import org.openhotline.switchboard.Seats;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The softphone's seat, presence, and what a page needs after a reload.
@RestController
@RequestMapping("/api/desk")
final class DeskPages {

    private final Seats seats;
    private final AgentQueue queue;
    private final LiveCalls calls;
    private final DeskPush push;
    private final DeskViews views;

    DeskPages(Seats seats, AgentQueue queue, LiveCalls calls, DeskPush push, DeskViews views) {
        this.seats = seats;
        this.queue = queue;
        this.calls = calls;
        this.push = push;
        this.views = views;
    }

    record SeatView(String seat, String uri, String user, String password, List<String> websockets, Instant until) {}

    @PostMapping("/seat")
    SeatView seat(@AuthenticationPrincipal CurrentUser user) {
        takesCalls(user);
        SeatLease lease = seats.lease(user.login());
        return new SeatView(
                lease.seat(), lease.uri(), lease.sipUser(), lease.secret(), lease.webSockets(), lease.until());
    }

    @DeleteMapping("/seat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@AuthenticationPrincipal CurrentUser user) {
        seats.release(user.login());
    }

    record Wanted(String state, @Nullable String reason) {}

    @PutMapping("/presence")
    DeskViews.PresenceView presence(@AuthenticationPrincipal CurrentUser user, @RequestBody Wanted wanted) {
        takesCalls(user);
        switch (wanted.state()) {
            case "READY" -> queue.ready(user.login());
            case "PAUSED", "WRAP_UP" -> queue.pause(user.login(), reason(wanted));
            case "OFFLINE" -> queue.offline(user.login());
            default -> throw new NotAllowed("没有这种状态。");
        }
        return views.presence(queue.of(user.login()));
    }

    private static String reason(Wanted wanted) {
        String reason = wanted.reason() == null ? "pause" : wanted.reason().strip();
        return reason.isEmpty() || reason.length() > 40 ? "pause" : reason;
    }

    record Now(DeskViews.PresenceView presence, DeskViews.@Nullable CallView call, DeskViews.QueueView queue) {}

    /// Also the sign of life by which the lease of the seat goes on.
    @GetMapping("/now")
    Now now(@AuthenticationPrincipal CurrentUser user) {
        boolean _ = seats.renew(user.login());
        return new Now(
                views.presence(queue.of(user.login())),
                calls.of(user.login()).map(views::call).orElse(null),
                views.queue(calls.figures()));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal CurrentUser user) {
        return push.open(user);
    }

    private static void takesCalls(CurrentUser user) {
        if (!user.is(Role.INTAKE) && !user.is(Role.HANDLER) && !user.is(Role.CALLBACK)) {
            throw new NotAllowed("您的岗位不接电话。");
        }
    }
}
