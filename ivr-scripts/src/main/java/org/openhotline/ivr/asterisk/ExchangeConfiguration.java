package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the whole configuration of one exchange from the templates in `resources/asterisk`.
///
/// ```
/// java -cp ... org.openhotline.ivr.asterisk.ExchangeConfiguration home=/srv/hotline/var/asterisk
/// tree=/srv/hotline/var/tree amiSecret=FILE [owner=USER] [key=value ...]
/// ```
public final class ExchangeConfiguration {

    private static final List<String> TEMPLATES = List.of(
            "asterisk.conf",
            "cdr.conf",
            "extensions.conf",
            "http.conf",
            "indications.conf",
            "logger.conf",
            "manager.conf",
            "modules.conf",
            "musiconhold.conf",
            "pjsip.conf",
            "queues.conf",
            "rtp.conf",
            "sorcery.conf",
            "stasis.conf");

    /// Files that Asterisk asks for and of which the defaults are right: present, so that its log has no errors but
    /// real ones.
    private static final List<String> DEFAULTS_ARE_RIGHT = List.of(
            "acl.conf", "ccss.conf", "cel.conf", "features.conf", "pjproject.conf", "queuerules.conf", "udptl.conf");

    private static final List<String> FOLDERS =
            List.of("etc", "lib", "keys/keys", "data/agi-bin", "spool/recordings", "run", "log", "cache", "moh");

    private static final Pattern PLACE = Pattern.compile("@([A-Z_]+)@");

    private final ExchangeSettings settings;

    public ExchangeConfiguration(ExchangeSettings settings) {
        this.settings = settings;
    }

    /// Renders into `home`; safe to run again, also under a running exchange (it reads its files at start only).
    public static void main(String[] args) throws IOException {
        var values = Arguments.of(args);
        var owner = values.remove("owner");
        var settings = settingsFrom(values);
        new ExchangeConfiguration(settings).write();
        if (owner != null) Ownership.of(owner).over(settings.home());
    }

    /// The settings that a command line gives. `amiSecret` names a file.
    static ExchangeSettings settingsFrom(Map<String, String> arguments) throws IOException {
        var values = new LinkedHashMap<>(arguments);
        var home = Path.of(Arguments.required(values, "home"));
        var tree = Path.of(Arguments.required(values, "tree"));
        var secret = Files.readString(Path.of(Arguments.required(values, "amiSecret")))
                .strip();
        var trunk = Objects.requireNonNullElse(values.remove("trunk"), "127.0.0.1:15070");
        var match = Objects.requireNonNullElse(values.remove("trunkMatch"), trunk);
        return new ExchangeSettings(home, tree, secret, trunk, List.of(match.split(",")), values);
    }

    /// Creates the folders and writes every file.
    public void write() throws IOException {
        for (var folder : FOLDERS) Files.createDirectories(settings.home().resolve(folder));
        Files.createDirectories(settings.sounds());
        linkDocumentation();
        var places = places();
        for (var file : DEFAULTS_ARE_RIGHT) write(file, "[general]\n");
        for (var template : TEMPLATES) write(template, render(template, places));
    }

    private void write(String name, String text) throws IOException {
        var file = settings.home().resolve("etc").resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /// The file that Asterisk is started with (`-C`, absolute).
    public Path main() {
        return settings.home().resolve("etc/asterisk.conf");
    }

    private static String render(String template, Map<String, String> places) {
        return PLACE.matcher(text(template)).replaceAll(place -> {
            var value = places.get(place.group(1));
            if (value == null) throw new IllegalStateException(template + " asks for unknown " + place.group());
            return java.util.regex.Matcher.quoteReplacement(value);
        });
    }

    private static String text(String template) {
        try (var in = ExchangeConfiguration.class.getResourceAsStream("/asterisk/" + template)) {
            return new String(Objects.requireNonNull(in, template).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        settings.others().forEach((key, value) -> places.put(placeOf(key), value));
        places.put("HOME", settings.home().toString());
        places.put("MODULES", modules().toString());
        places.put("AMI_SECRET", settings.amiSecret());
        places.put("TLS", settings.get("cert").isEmpty() ? "no" : "yes");
        places.put("TRUNK", settings.trunk());
        places.put(
                "TRUNK_MATCH",
                settings.trunkMatch().stream().map(m -> "match=" + m).collect(Collectors.joining("\n")));
        places.put("TRUNK_MEDIA", mediaOn(settings.get("sipBind")));
        places.put("MEDIA", mediaOn(settings.get("bind")));
        places.put("LINES", lines());
        return places;
    }

    /// `stillWaiting` fills `@STILL_WAITING@`.
    private static String placeOf(String key) {
        return key.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
    }

    /// On one fixed address media is bound to it; on all addresses Asterisk chooses by route.
    private static String mediaOn(String address) {
        return address.equals("0.0.0.0") ? "" : "media_address=" + address + "\nbind_rtp_to_media_address=yes";
    }

    private String lines() {
        var lines = new ArrayList<String>();
        IntStream.rangeClosed(1, settings.number("seats")).forEach(n -> lines.add(line("seat", n)));
        IntStream.rangeClosed(1, settings.number("webLines")).forEach(n -> lines.add(line("web", n)));
        return String.join("\n", lines);
    }

    private static String line(String kind, int number) {
        var name = "%s-%02d".formatted(kind, number);
        return """
                [%1$s](%2$s)
                auth=%1$s
                aors=%1$s
                [%1$s](%2$s-contact)
                """.formatted(name, kind);
    }

    private Path modules() {
        var libraries = settings.tree().resolve("usr/lib");
        try (var found = Files.newDirectoryStream(libraries, "*-linux-*")) {
            for (var folder : found) {
                var modules = folder.resolve("asterisk/modules");
                if (Files.isDirectory(modules)) return modules;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no Asterisk under " + settings.tree(), e);
        }
        throw new IllegalStateException("no Asterisk modules under " + libraries);
    }

    /// Modules refuse to load without their documentation.
    private void linkDocumentation() throws IOException {
        var link = settings.home().resolve("data/documentation");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(
                link,
                settings.tree().resolve("usr/share/asterisk/documentation").toAbsolutePath());
    }
}
