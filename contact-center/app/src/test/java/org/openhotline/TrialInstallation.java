package org.openhotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What `./hotline run` lays out for the application, for tests: a folder of secrets with trial users, a folder of
/// files, and a database of its own. Give [#settings()] to the application, by `@DynamicPropertySource` say.
public final class TrialInstallation {

    /// The password of every trial user here.
    public static final String PASSWORD = "eine-Probe-7";

    private final HotlineDatabase database = HotlineDatabase.fresh();
    private final Path folder;

    private TrialInstallation(Path folder) {
        this.folder = folder;
    }

    public static TrialInstallation laidOut() {
        try {
            var made = new TrialInstallation(Files.createTempDirectory("hotline"));
            made.writeSecrets();
            return made;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private void writeSecrets() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.createDirectories(folder.resolve("data"));
        for (String key : List.of("sealing-key", "token-key", "number-key")) {
            byte[] bytes = Arrays.copyOf(key.getBytes(StandardCharsets.UTF_8), 32);
            Files.writeString(secrets.resolve(key), Base64.getEncoder().encodeToString(bytes));
        }
        Files.writeString(secrets.resolve("ami-secret"), "ami");
        Files.writeString(secrets.resolve("db-password"), "postgres");
        Files.writeString(secrets.resolve("trial-users"), """
                agent01:%1$s:AGENT:坐席一号:
                agent02:%1$s:AGENT:坐席二号:
                handler01:%1$s:HANDLER:办理员:
                manager01:%1$s:MANAGER:主任:
                yto01:%1$s:ENTERPRISE:圆通经办人:YTO
                zto01:%1$s:ENTERPRISE:中通经办人:ZTO
                admin:%1$s:ADMIN:管理员:
                handler02:%1$s:MEDIATOR:调解员:
                quality01:%1$s:QUALITY:质检员:
                section01:%1$s:REVIEWER:科长:
                director01:%1$s:DIRECTOR:主任:
                intake01:%1$s:INTAKE:受理员:
                handler03:%1$s:HANDLER:办理员:
                caller01:%1$s:CALLBACK:回访员:
                yto-lanzhou:%1$s:ENTERPRISE:圆通兰州:YTO:620100
                lanzhou01:%1$s:CITY_BUREAU:兰州市局::620100
                auditor01:%1$s:AUDITOR:审计员:
                security01:%1$s:SECURITY_ADMIN:安全管理员:
                security02:%1$s:SECURITY_ADMIN:安全管理员二:
                auditadmin01:%1$s:AUDIT_ADMIN:审计管理员:
                """.formatted(PASSWORD));
    }

    /// The settings that point the application here.
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", "postgres");
        settings.put("hotline.secrets", folder.resolve("secrets").toString());
        settings.put("hotline.home", folder.resolve("data").toString());
        settings.put("server.port", "0");
        // Whoever tests with the exchange or the search server says where they are; nobody meets one by accident.
        settings.put("hotline.switchboard.open", "false");
        settings.put("hotline.switchboard.home", folder.resolve("exchange").toString());
        settings.put("hotline.search.uri", "http://127.0.0.1:1");
        return settings;
    }

    public HotlineDatabase database() {
        return database;
    }

    public Path data() {
        return folder.resolve("data");
    }
}
