package org.openhotline.ivr.script;

import java.util.Map;
import java.util.Optional;
import org.openhotline.ivr.IvrScript;
import org.openhotline.telephony.FrontDesk;

/// The conversations by the names that the dialplan calls them.
public final class HotlineScripts {

    private final Map<String, IvrScript> scripts;

    public HotlineScripts(FrontDesk desk) {
        scripts = Map.of(
                "hotline", new ComplaintHotline(desk),
                "statement", new LeaveStatement(desk),
                "satisfaction", new SatisfactionCall(desk));
    }

    public Optional<IvrScript> named(String name) {
        return Optional.ofNullable(scripts.get(name));
    }
}
