package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.openhotline.telephony.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder in which the exchange leaves its recordings (8 kHz, 16 bit, mono WAV).
record Tapes(Path folder) {

    private static final Logger log = LoggerFactory.getLogger(Tapes.class);

    private static final int HEADER = 44;
    private static final int SAMPLES_IN_A_SECOND = 8000;
    private static final int SAMPLES_IN_A_FRAME = 160;

    /// Quieter than this a frame of 20 ms is silence (about -46 dB below full scale).
    private static final double QUIET = 160;

    /// Less sound than this is a click, not speech.
    private static final Duration A_WORD = Duration.ofMillis(300);

    /// What the caller of this call said; its length is zero when there is no tape or nothing on it but silence.
    Statement statementOf(UUID call) {
        var name = call + "-statement.wav";
        return new Statement(name, lengthOf(folder.resolve(name)));
    }

    private static Duration lengthOf(Path tape) {
        try {
            var samples = ByteBuffer.wrap(Files.readAllBytes(tape)).order(ByteOrder.LITTLE_ENDIAN);
            if (samples.limit() <= HEADER) return Duration.ZERO;
            var speech = samples.slice(HEADER, samples.limit() - HEADER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            var length = Duration.ofMillis(speech.limit() * 1000L / SAMPLES_IN_A_SECOND);
            return soundIn(speech).compareTo(A_WORD) < 0 ? Duration.ZERO : length;
        } catch (IOException e) {
            log.warn("no tape {}", tape.getFileName());
            return Duration.ZERO;
        }
    }

    private static Duration soundIn(java.nio.ShortBuffer speech) {
        int loud = 0;
        for (int at = 0; at + SAMPLES_IN_A_FRAME <= speech.limit(); at += SAMPLES_IN_A_FRAME) {
            double energy = 0;
            for (int i = at; i < at + SAMPLES_IN_A_FRAME; i++) energy += (double) speech.get(i) * speech.get(i);
            if (Math.sqrt(energy / SAMPLES_IN_A_FRAME) > QUIET) loud++;
        }
        return Duration.ofMillis(loud * 20L);
    }
}
