package org.openhotline.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.persistence.LaidOut;
import org.openhotline.wording.TextModule.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/// Lays out the texts that come with the application (`reference/wording.zh.json`), each once.
final class FirstTexts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstTexts.class);
    private static final String SYSTEM = "system";

    private final LaidOut laidOut;
    private final TextModules modules;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    FirstTexts(LaidOut laidOut, TextModules modules, UnitOfWork unitOfWork, Clock clock) {
        this.laidOut = laidOut;
        this.modules = modules;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    record Text(String shortcut, String title, Topic topic, String text) {}

    @EventListener(ApplicationReadyEvent.class)
    void layOut() {
        shipped().forEach(text -> {
            try {
                unitOfWork.together(() -> layOut(text));
            } catch (InvalidForm taken) {
                LOG.warn("the short form {} is taken: the text that comes with it is left out", text.shortcut());
            }
        });
    }

    private void layOut(Text text) {
        if (laidOut.firstTime("wording/" + text.shortcut())) {
            modules.add(new TextModule(
                    UUID.randomUUID(),
                    null,
                    text.shortcut(),
                    text.title(),
                    text.topic(),
                    text.text(),
                    1,
                    SYSTEM,
                    clock.instant()));
        }
    }

    static List<Text> shipped() {
        try (InputStream in = FirstTexts.class.getResourceAsStream("/reference/wording.zh.json")) {
            return JsonMapper.shared()
                    .readerForListOf(Text.class)
                    .readValue(Objects.requireNonNull(in, "wording.zh.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
