package org.openhotline.life;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.openhotline.TrialInstallation;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for words in every column of every table and in every file of an installation: as they are, as bytes of a
/// binary column, and as the base64 in which mail writes them.
final class InClear {

    private final JdbcClient database;
    private final Path data;

    InClear(TrialInstallation installation) {
        this.database = installation.database().jdbc();
        this.data = installation.data();
    }

    /// `table: word` for each that is found.
    List<String> inDatabase(String... words) {
        List<String> found = new ArrayList<>();
        for (String table : database.sql(
                        "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()) {
            for (String word : words) {
                long rows = database.sql("SELECT count(*) FROM " + table
                                + " t WHERE t::text LIKE '%' || :word || '%' OR t::text LIKE '%' || :hex || '%'")
                        .param("word", word)
                        .param("hex", HexFormat.of().formatHex(word.getBytes(UTF_8)))
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.add(table + ": " + word);
                }
            }
        }
        return found;
    }

    /// `file: word` for each that is found.
    List<String> inFiles(String... words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, ISO_8859_1);
                for (String word : words) {
                    if (stands(word, content)) {
                        found.add(file.getFileName() + ": " + word);
                    }
                }
            }
        }
        return found;
    }

    private static boolean stands(String word, String content) {
        String bytes = new String(word.getBytes(UTF_8), ISO_8859_1);
        // Whole groups of three bytes only: what stands before and after the word would change the rest.
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(word.getBytes(UTF_8));
        return content.contains(bytes) || content.contains(encoded.substring(0, encoded.length() / 4 * 4));
    }
}
