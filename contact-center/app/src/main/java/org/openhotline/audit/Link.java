package org.openhotline.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/// An entry as its digest sees it: every field in a fixed order, each with its length before it, so that no two entries
/// read the same.
final class Link {

    /// What stands before the first entry.
    static final String BEGINNING = "0".repeat(64);

    private final List<@Nullable String> fields;

    private Link(List<@Nullable String> fields) {
        this.fields = fields;
    }

    /// How the chain is digested (handbook 8: switchable).
    enum Algorithm {
        SM3("SM3"),
        SHA_256("SHA-256");

        private final String written;

        Algorithm(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }

        static Algorithm read(String written) {
            return written.equals(SM3.written) ? SM3 : SHA_256;
        }
    }

    /// The columns of an entry that are covered; `id` and `at` besides.
    private static final List<String> COVERED =
            List.of("who", "ip", "act", "subject", "reference", "was", "became", "reason", "request");

    static Link read(ResultSet row) throws SQLException {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(row.getString("id"));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        fields.add(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        for (String column : COVERED) {
            fields.add(row.getString(column));
        }
        return new Link(fields);
    }

    /// The digest of this entry at its place in the chain, in hex.
    String digestAfter(String before, long position, Algorithm algorithm) {
        ExtendedDigest digest = algorithm == Algorithm.SM3 ? new SM3Digest() : new SHA256Digest();
        update(digest, before);
        update(digest, algorithm.written());
        update(digest, Long.toString(position));
        fields.forEach(field -> update(digest, field));
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    private static void update(ExtendedDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        byte[] length =
                ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).array();
        digest.update(length, 0, length.length);
        digest.update(bytes, 0, bytes.length);
    }
}
