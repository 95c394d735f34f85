package org.openhotline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.openhotline.switchboard.WebLine;
import org.openhotline.switchboard.WebLines;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// "拨打 12305" on the public page: a line for one call, that reaches the hotline and nothing else.
@RestController
final class PublicCalls {

    private final WebLines lines;

    PublicCalls(WebLines lines) {
        this.lines = lines;
    }

    record LineView(String uri, String user, String password, List<String> websockets, String target, Instant until) {}

    @PostMapping("/api/public/call")
    LineView open(HttpServletRequest request) {
        WebLine line = lines.open(request.getRemoteAddr(), null);
        return new LineView(line.uri(), line.sipUser(), line.secret(), line.webSockets(), line.dial(), line.until());
    }
}
