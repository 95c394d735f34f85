package org.openhotline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.openhotline.reference.ProblemType;
import org.openhotline.reference.Region;
import tools.jackson.databind.json.JsonMapper;

/// Reads the code tables that come with the application (`resources/reference`).
final class CodeTableFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CodeTableFiles() {}

    static CodeTables read() {
        return new CodeTables(
                rows("problem-types.json", ProblemType.class),
                rows("enterprises.json", Enterprise.class),
                rows("regions.json", Region.class));
    }

    private static <T> List<T> rows(String file, Class<T> type) {
        try (InputStream in = CodeTableFiles.class.getResourceAsStream("/reference/" + file)) {
            return JSON.readerForListOf(type).readValue(Objects.requireNonNull(in, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
