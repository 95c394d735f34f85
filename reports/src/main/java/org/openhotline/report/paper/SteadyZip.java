package org.openhotline.report.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packs a docx again with one fixed time on all its entries, also in the workbooks inside it: POI stamps the time of
/// writing,
/// and the same notice printed twice would never be the same file.
final class SteadyZip {

    private SteadyZip() {}

    static byte[] of(byte[] zip, Instant time) throws IOException {
        var bytes = new ByteArrayOutputStream(zip.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var again = new ZipEntry(entry.getName());
                again.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
                out.putNextEntry(again);
                var content = in.readAllBytes();
                out.write(entry.getName().endsWith(".xlsx") ? of(content, time) : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
