package org.openhotline.ivr.outside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Listening to a file by measuring.
///
/// @param loudest the highest peak, 1 is full scale
/// @param speechMillis how much of it is sound
public record Listening(double loudest, int speechMillis) {

    private static final int FRAME = 160;
    private static final double QUIET = 200;

    /// An A-law file without a header.
    public static Listening to(Path alaw) throws IOException {
        var samples = Alaw.decode(Files.readAllBytes(alaw));
        int loud = 0;
        double peak = 0;
        for (int at = 0; at + FRAME <= samples.length; at += FRAME) {
            double energy = 0;
            for (int i = at; i < at + FRAME; i++) {
                energy += (double) samples[i] * samples[i];
                peak = Math.max(peak, Math.abs(samples[i]));
            }
            if (Math.sqrt(energy / FRAME) > QUIET) loud++;
        }
        return new Listening(peak / 32_768, loud * 20);
    }

    /// Whether 200 ms of a recording (8 kHz, 16 bit, mono WAV) carry this tone, perhaps beside another.
    public static boolean hears(Path wav, Tone tone) throws IOException {
        var ear = new Ear();
        ear.hears(samplesOf(wav));
        return ear.heardAmongOthers(tone);
    }

    public static long secondsOf(Path wav) throws IOException {
        return samplesOf(wav).length / Tone.RATE;
    }

    private static short[] samplesOf(Path wav) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(wav));
        if (bytes.limit() < 44) return new short[0];
        var content = bytes.slice(44, bytes.limit() - 44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var samples = new short[content.limit()];
        content.get(samples);
        return samples;
    }

    /// Where the engine is that is shipped.
    public static Path tree() {
        return AsteriskProcess.tree();
    }
}
