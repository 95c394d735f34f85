package org.openhotline.ivr.asterisk;

import static java.util.function.Predicate.not;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.CallerHungUp;
import org.openhotline.ivr.IvrScript;
import org.openhotline.ivr.Line;
import org.openhotline.ivr.Next;
import org.openhotline.ivr.Prompts;
import org.openhotline.ivr.script.HotlineScripts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leads each session to its script, and knows what follows when a talk ends otherwise than the script meant.
final class AgiTalks implements AgiScript {

    private static final Logger log = LoggerFactory.getLogger(AgiTalks.class);

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final HotlineScripts scripts;
    private final Sounds sounds;
    private final Tapes tapes;

    AgiTalks(HotlineScripts scripts, Sounds sounds, Tapes tapes) {
        this.scripts = scripts;
        this.sounds = sounds;
        this.tapes = tapes;
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        var script = scripts.named(request.getScript());
        var line = lineOf(request);
        if (script.isEmpty() || line.isEmpty()) {
            log.error(
                    "the dialplan asks for script {} of call {}", request.getScript(), request.getParameter("callid"));
            return;
        }
        talk(script.get(), new AgiCaller(line.get(), channel, sounds, tapes), request.getScript());
    }

    private static void talk(IvrScript script, AgiCaller caller, String name) {
        try {
            caller.begins();
            caller.ends(script.talkWith(caller));
        } catch (CallerHungUp gone) {
            log.debug("call {} hung up", caller.line().call());
        } catch (RuntimeException defect) {
            log.error("call {}: script {} failed", caller.line().call(), name, defect);
            if (name.equals("hotline")) toAPerson(caller);
        }
    }

    /// Our defect is not the caller's: the queue needs nothing of us. The other scripts end without HOTLINE_DONE, and
    /// the dialplan takes the words itself.
    private static void toAPerson(AgiCaller caller) {
        try {
            caller.hears(Prompts.CONNECTING_ANYWAY);
            caller.ends(Next.QUEUE);
        } catch (CallerHungUp gone) {
            log.debug("call {} hung up", caller.line().call());
        }
    }

    private static Optional<Line> lineOf(AgiRequest request) {
        return uuid(request.getParameter("callid"))
                .map(call -> new Line(
                        call,
                        text(request.getCallerIdNumber()),
                        text(request.getParameter("why")),
                        uuid(request.getParameter("callback"))));
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        return text(text).filter(candidate -> ID.matcher(candidate).matches()).map(UUID::fromString);
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(not(String::isBlank));
    }
}
