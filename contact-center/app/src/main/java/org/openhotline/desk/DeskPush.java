package org.openhotline.desk;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Sessions;
import org.openhotline.switchboard.AgentState;
import org.openhotline.switchboard.CallWatcher;
import org.openhotline.switchboard.LiveCall;
import org.openhotline.switchboard.QueueFigures;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Pushes what happens to the open pages. A page that cannot take it is dropped and comes back by itself. Sending is
/// done by one thread, so that a slow browser never holds up the switchboard, and events keep their order.
@Component
final class DeskPush implements CallWatcher {

    private final Map<SseEmitter, CurrentUser> pages = new ConcurrentHashMap<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("desk-push").factory());
    private final DeskViews views;

    DeskPush(DeskViews views) {
        this.views = views;
    }

    SseEmitter open(CurrentUser user) {
        var page = new SseEmitter(0L);
        Runnable gone = () -> pages.remove(page);
        page.onCompletion(gone);
        page.onTimeout(gone);
        page.onError(_ -> gone.run());
        pages.put(page, user);
        send(page, "hello", Map.of("login", user.login()));
        return page;
    }

    /// Everybody of the centre.
    void toStaff(String event, Object data) {
        to(Sight::seesAll, event, data);
    }

    void toAgent(String login, String event, Object data) {
        to(user -> user.login().equals(login), event, data);
    }

    void to(Predicate<CurrentUser> whom, String event, Object data) {
        pages.forEach((page, user) -> {
            if (whom.test(user)) {
                send(page, event, data);
            }
        });
    }

    /// Whose session was ended is told nothing more; a page of another session comes back by itself.
    @EventListener
    void on(Sessions.Ended ended) {
        pages.forEach((page, user) -> {
            if (user.login().equals(ended.login())) {
                page.complete();
            }
        });
    }

    private void send(SseEmitter page, String event, Object data) {
        sender.execute(() -> {
            try {
                page.send(SseEmitter.event().name(event).reconnectTime(2_000).data(data));
            } catch (IOException | IllegalStateException gone) {
                pages.remove(page);
            }
        });
    }

    /// A sign of life each 15 seconds, so that proxies keep the line and browsers notice when it broke.
    @Scheduled(fixedRate = 15_000)
    void signOfLife() {
        Set.copyOf(pages.keySet())
                .forEach(page -> sender.execute(() -> {
                    try {
                        page.send(SseEmitter.event().comment("alive"));
                    } catch (IOException | IllegalStateException gone) {
                        pages.remove(page);
                    }
                }));
    }

    @Override
    public void ringing(String agent, LiveCall call) {
        toAgent(agent, "call", views.call(call));
    }

    @Override
    public void stoppedRinging(String agent, LiveCall call) {
        toAgent(agent, "call", views.ended(call));
    }

    @Override
    public void answered(String agent, LiveCall call) {
        toAgent(agent, "call", views.call(call));
    }

    @Override
    public void ended(@Nullable String agent, LiveCall call) {
        if (agent != null) {
            toAgent(agent, "call", views.ended(call));
        }
    }

    @Override
    public void agentChanged(AgentState agent) {
        toAgent(agent.agent(), "presence", views.presence(agent));
    }

    @Override
    public void queueChanged(QueueFigures figures) {
        toStaff("queue", views.queue(figures));
    }
}
