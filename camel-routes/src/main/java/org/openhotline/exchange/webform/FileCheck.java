package org.openhotline.exchange.webform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Printable;

/// Tells from its content what a file is, and says which may not be attached (handbook 2.1). The name is never asked.
public final class FileCheck {

    public static final int MOST_FILES = 9;
    public static final long LARGEST = 10L * 1024 * 1024;

    /// What is taken, with the ending under which it is stored.
    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "application/pdf", "pdf",
            "audio/mpeg", "mp3",
            "video/mp4", "mp4");

    private final Tika tika = new Tika();

    /// What this file is; empty when it is of no kind that is taken.
    public Optional<String> mediaType(SpooledFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            if (isMp4(in.readNBytes(12))) {
                return Optional.of("video/mp4");
            }
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            String type = tika.detect(in);
            return ENDINGS.containsKey(type) ? Optional.of(type) : Optional.empty();
        }
    }

    /// By the brand of ISO/IEC 14496-12: Tika takes what most telephones record (isom) for QuickTime.
    private static boolean isMp4(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .matches("(?s).{4}ftyp(isom|iso[2-9]|avc1|mp4[12]|M4V |MSNV|dash)");
    }

    static String ending(String mediaType) {
        return ENDINGS.getOrDefault(mediaType, "bin");
    }

    /// All that is wrong with these files.
    public List<Fault> faultsIn(List<SpooledFile> files) throws IOException {
        List<Fault> faults = new ArrayList<>();
        if (files.size() > MOST_FILES) {
            faults.add(new Fault("files", "too-many", "最多上传 " + MOST_FILES + " 个附件"));
        }
        for (int i = 0; i < files.size(); i++) {
            String field = "files[" + i + "]";
            if (!Printable.is(files.get(i).name())) {
                faults.add(new Fault(field + ".name", Printable.CODE, "文件名" + Printable.HINT));
            }
            long size = Files.size(files.get(i).path());
            if (size == 0) {
                faults.add(new Fault(field, "empty", "文件是空的，请重新选择"));
            } else if (size > LARGEST) {
                faults.add(new Fault(field, "too-large", "单个文件不超过 10 MB，请压缩后再传"));
            } else if (mediaType(files.get(i)).isEmpty()) {
                faults.add(new Fault(field, "wrong-type", "只接受 jpg、png、pdf、mp3、mp4 文件（按内容识别，改扩展名无效）"));
            }
        }
        return faults;
    }
}
