package org.openhotline.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhotline.exchange.webform.SpooledFile;
import org.springframework.web.multipart.MultipartFile;

/// Lays uploaded files aside for as long as a request takes.
final class Spool implements AutoCloseable {

    private final List<SpooledFile> files = new ArrayList<>();

    Spool(List<MultipartFile> uploaded) throws IOException {
        try {
            for (MultipartFile file : uploaded) {
                Path aside = Files.createTempFile("hotline-", ".upload");
                String name = file.getOriginalFilename();
                files.add(new SpooledFile(name == null ? "" : name, aside));
                file.transferTo(aside);
            }
        } catch (IOException | RuntimeException halfWay) {
            close();
            throw halfWay;
        }
    }

    List<SpooledFile> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        for (SpooledFile file : files) {
            Files.deleteIfExists(file.path());
        }
    }
}
