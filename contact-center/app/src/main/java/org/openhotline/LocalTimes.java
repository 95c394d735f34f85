package org.openhotline;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.openhotline.complaint.Timing;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Instants leave with the offset of the hotline's zone (`2026-02-13T09:30:00+08:00`), as people here read them.
final class LocalTimes extends StdSerializer<Instant> {

    private LocalTimes() {
        super(Instant.class);
    }

    static JacksonModule module() {
        return new SimpleModule("local-times").addSerializer(Instant.class, new LocalTimes());
    }

    @Override
    public void serialize(Instant at, JsonGenerator json, SerializationContext context) {
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(Timing.ZONE)));
    }
}
