package org.openhotline.ivr.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes the configuration of the network outside.
final class Templates {

    private static final List<String> FILES =
            List.of("asterisk.conf", "extensions.conf", "logger.conf", "manager.conf", "pjsip.conf", "rtp.conf");
    private static final List<String> FOLDERS =
            List.of("etc", "lib", "keys/keys", "data", "spool", "run", "log", "cache");

    private Templates() {}

    static void write(Path home, Path tree, Map<String, String> places) throws IOException {
        for (var folder : FOLDERS) Files.createDirectories(home.resolve(folder));
        Files.createSymbolicLink(home.resolve("data/documentation"), tree.resolve("usr/share/asterisk/documentation"));
        for (var file : FILES) Files.writeString(home.resolve("etc").resolve(file), render("/outside/" + file, places));
        var modules = render("/asterisk/modules.conf", Map.of()) + "load=res_audiosocket.so\nload=app_audiosocket.so\n";
        Files.writeString(home.resolve("etc/modules.conf"), modules);
    }

    private static String render(String file, Map<String, String> places) throws IOException {
        try (var in = Templates.class.getResourceAsStream(file)) {
            var text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            for (var place : places.entrySet()) text = text.replace("@" + place.getKey() + "@", place.getValue());
            return text;
        }
    }
}
