package org.openhotline.ivr.asterisk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What one exchange needs to know of its surroundings. Every key has a default but `home`, `tree` and `amiSecret`.
///
/// @param home folder of this exchange: configuration, sounds, recordings, logs; short (its socket's path has to stay
///     under 108 characters)
/// @param tree root of the Asterisk installation (the private tree, or `/`)
/// @param amiSecret the application's AMI password (not the file: that is the argument)
/// @param trunk `host:port` of the telephone network, where our calls go
/// @param trunkMatch addresses, with or without port, from which calls are taken as the network's
public record ExchangeSettings(
        Path home, Path tree, String amiSecret, String trunk, List<String> trunkMatch, Map<String, String> others) {

    /// Defaults of everything that is rendered as it stands; the keys are the argument names.
    static final Map<String, String> DEFAULTS = defaults();

    private static Map<String, String> defaults() {
        var all = new LinkedHashMap<String, String>();
        // Web sockets and browser media. A public host needs TLS, or browsers refuse the microphone.
        all.put("bind", "127.0.0.1");
        // SIP and media towards the telephone network.
        all.put("sipBind", "127.0.0.1");
        all.put("sipPort", "15060");
        all.put("amiPort", "15038");
        all.put("amiUser", "hotline");
        all.put("wsPort", "18088");
        all.put("wssPort", "18089");
        all.put("agiPort", "14573");
        all.put("rtpStart", "40000");
        all.put("rtpEnd", "59998");
        // PEM files; without them there is no wss.
        all.put("cert", "");
        all.put("key", "");
        // Seats and public lines are endpoints made in advance; who uses them is a lease.
        all.put("seats", "20");
        all.put("webLines", "10");
        // A public line's credential is good for this many seconds.
        all.put("webSeconds", "300");
        all.put("queue", "hotline");
        // After so many seconds, and again, a waiting caller is told of key 1.
        all.put("stillWaiting", "60");
        // After half an hour in the queue a statement is better than music.
        all.put("longestWait", "1800");
        // Milliseconds without a heartbeat after which the application counts as dead: a caller hears the fallback
        // 1.3 to 1.7 s after a freeze; a pause of the JVM of more than 1.2 s is taken for one.
        all.put("beatLimit", "1500");
        // The longest statement, in seconds.
        all.put("statementSeconds", "300");
        // Callbacks at one time, and how long each rings (seconds).
        all.put("callbackLines", "2");
        all.put("callbackRing", "40");
        // Seats and public lines are browsers (WebRTC). `no` is for tests with plain SIP telephones.
        all.put("browsers", "yes");
        // The language of the prompts; a folder of sounds.
        all.put("language", "zh-CN");
        return Map.copyOf(all);
    }

    public ExchangeSettings {
        var faults = new ArrayList<String>();
        var unknown = new TreeSet<>(others.keySet());
        unknown.removeAll(DEFAULTS.keySet());
        unknown.forEach(key -> faults.add("unknown setting '" + key + "'"));
        if (!home.isAbsolute()) faults.add("home must be an absolute path");
        if (home.toString().length() > 80) faults.add("home is too long for a socket's path: " + home);
        if (!amiSecret.matches("[A-Za-z0-9_-]{20,100}")) faults.add("amiSecret must be 20 to 100 of A-Z a-z 0-9 _ -");
        if (!trunk.matches("[^\\s;,:]+:\\d{1,5}")) faults.add("trunk must be host:port");
        others.forEach((key, value) -> {
            if (value.matches(".*[\\r\\n;\\[\\]].*"))
                faults.add(key + " has a character that a configuration cannot hold");
        });
        if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
        trunkMatch = List.copyOf(trunkMatch);
        var all = new LinkedHashMap<>(DEFAULTS);
        all.putAll(others);
        others = Map.copyOf(all);
    }

    String get(String key) {
        return java.util.Objects.requireNonNull(others.get(key), key);
    }

    int number(String key) {
        return Integer.parseInt(get(key));
    }

    /// Where Asterisk finds the prompts.
    public Path sounds() {
        return home.resolve("data/sounds").resolve(get("language"));
    }

    /// Where recordings and their notes are written.
    public Path recordings() {
        return home.resolve("spool/recordings");
    }
}
