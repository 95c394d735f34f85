package org.openhotline.vault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.openhotline.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// `./hotline keys` and `./hotline keys rotate`: from the same settings as the application, which goes on working.
public final class KeysCommand {

    private KeysCommand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean rotate = arguments.length > 0 && arguments[0].equals("rotate");
        System.exit(run(rotate, System.getenv(), Vault.LOOK_AGAIN.plusSeconds(1), out));
    }

    public static int run(boolean rotate, Map<String, String> environment, Duration patience, PrintStream out)
            throws IOException, InterruptedException {
        Path folder = Path.of(environment.getOrDefault("HOTLINE_SECRETS", "var/secrets"));
        Path home = Path.of(environment.getOrDefault("HOTLINE_HOME", "var/data"));
        var secrets = new Secrets(folder);
        var cipher = SealCipher.valueOf(environment.getOrDefault("HOTLINE_CIPHER", "AES"));
        var vault = new Vault(() -> secrets.keys(KeyFiles.NAME), cipher);
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        environment.getOrDefault("HOTLINE_DB_HOST", "127.0.0.1"),
                        environment.getOrDefault("HOTLINE_DB_PORT", "15432"),
                        environment.getOrDefault("HOTLINE_DB_NAME", "hotline"));
        String user = environment.getOrDefault("HOTLINE_DB_USER", "hotline");
        String password = Files.readString(folder.resolve("db-password")).strip();
        try (var database = new SingleConnectionDataSource(url, user, password, true)) {
            var keys = new KeyFiles(folder);
            var change = new KeyChange(
                    keys,
                    vault,
                    JdbcClient.create(database),
                    new TransactionTemplate(new JdbcTransactionManager(database)),
                    new SealedFiles(home, vault),
                    Clock.systemUTC(),
                    patience);
            long left = rotate ? change.rotate((place, done) -> out.printf("  %s: %d%n", place, done)) : change.left();
            tell(change.counts(), vault, keys, out);
            return rotate && left > 0 ? 1 : 0;
        }
    }

    private static void tell(Map<String, Long> counts, Vault vault, KeyFiles keys, PrintStream out) {
        counts.forEach((head, count) -> out.printf("  %s.…: %d%n", head, count));
        String current = vault.keyIds().getFirst();
        out.printf("● 在用密钥 %s  the key in use is %s%n", current, current);
        for (String old : vault.keyIds().subList(1, vault.keyIds().size())) {
            boolean needed = counts.keySet().stream().anyMatch(head -> head.endsWith("." + old));
            Path file = keys.oldFile(old).getFileName();
            out.printf(
                    needed
                            ? "● 旧密钥 %s 仍有数据使用：请再运行 ./hotline keys rotate%n  the old key %s is still needed: ./hotline keys rotate again%n"
                            : "● 旧密钥 %s 已无数据使用：轮换前的备份都不再需要时，可移走文件 "
                                    + file
                                    + "%n  the old key %s opens nothing any more: put its file away when no backup from before the change is needed%n",
                    old,
                    old);
        }
    }
}
