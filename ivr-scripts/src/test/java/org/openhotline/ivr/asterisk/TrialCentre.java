package org.openhotline.ivr.asterisk;

import java.time.Clock;
import java.util.List;
import org.openhotline.ivr.outside.Ami;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.script.HotlineScripts;
import org.openhotline.telephony.FrontDesk;

/// The application as far as the telephone goes: takes the calls, beats, and hears the exchange's events.
final class TrialCentre implements AutoCloseable {

    private final FastAgiServer server;
    private final Ami ami;
    private final Heartbeat heartbeat;
    private boolean closed;
    private final Reports reports;

    TrialCentre(HotlineExchange exchange, FrontDesk desk) {
        var settings = AgiSettings.of(exchange.agiPort(), exchange.home(), "zh-CN");
        server = new FastAgiServer(settings, new HotlineScripts(desk)).start();
        ami = exchange.ami();
        reports = new Reports(ami);
        heartbeat = new Heartbeat(ami.connection(), Clock.systemUTC()).start();
    }

    Ami ami() {
        return ami;
    }

    /// What the dialplan reported so far, by kind.
    List<HotlineEvent> reported(String what) {
        return reports.of(what);
    }

    /// Scripts that are talking to somebody at this moment.
    int talks() {
        return server.talks();
    }

    /// Its scripts still run, but it beats no more: for the exchange it is dead.
    void stopsTalking() {
        heartbeat.close();
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        heartbeat.close();
        server.close();
        ami.close();
    }
}
