package org.openhotline.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.openhotline.audit.ChainWalk.Outcome;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// `./hotline audit verify`: walks the chain without the application, from the same settings. Ends with 0 when it is
/// whole, 1 when it is broken.
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(verify(System.getenv(), out));
    }

    static int verify(Map<String, String> environment, PrintStream out) throws IOException {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        environment.getOrDefault("HOTLINE_DB_HOST", "127.0.0.1"),
                        environment.getOrDefault("HOTLINE_DB_PORT", "15432"),
                        environment.getOrDefault("HOTLINE_DB_NAME", "hotline"));
        Path secrets = Path.of(environment.getOrDefault("HOTLINE_SECRETS", "var/secrets"));
        String password = Files.readString(secrets.resolve("db-password")).strip();
        String user = environment.getOrDefault("HOTLINE_DB_USER", "hotline");
        Path heads = AuditWiring.headsIn(Path.of(environment.getOrDefault("HOTLINE_HOME", "var/data")));
        Clock clock = Clock.systemUTC();
        try (var database = new SingleConnectionDataSource(url, user, password, true)) {
            return tell(new ChainWalk(database, new Heads(heads, clock), clock).walk(), out);
        }
    }

    private static int tell(Outcome outcome, PrintStream out) {
        return switch (outcome) {
            case Outcome.Whole(long entries, String head) -> {
                out.printf(
                        "● 审计链完整：共 %d 条，链尾 %s%n  the audit chain is whole: %d entries, head %s%n",
                        entries, head, entries, head);
                yield 0;
            }
            case Outcome.Broken(long position, long entry, ChainWalk.Fault fault) -> {
                out.printf(
                        "✗ 审计链在第 %d 环断开（记录 %d）：%s%n  the audit chain is broken at link %d (entry %d): %s%n",
                        position, entry, fault.chinese(), position, entry, fault.english());
                yield 1;
            }
        };
    }
}
