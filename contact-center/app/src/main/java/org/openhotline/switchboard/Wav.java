package org.openhotline.switchboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A recording as the exchange writes it: RIFF, 16 bit, one channel. Where the exchange was killed while it wrote, the
/// header says nothing was recorded: the length of the file counts, not the header.
final class Wav {

    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final Duration WINDOW = Duration.ofMillis(50);

    private final byte[] file;
    private final int dataAt;
    private final int rate;

    private Wav(byte[] file, int dataAt, int rate) {
        this.file = file;
        this.dataAt = dataAt;
        this.rate = rate;
    }

    /// A file too short for a header is a recording without sound.
    static Wav of(byte[] file) {
        int at = RIFF_HEAD;
        int rate = 8000;
        while (at + CHUNK_HEAD <= file.length) {
            String chunk = new String(file, at, 4, StandardCharsets.US_ASCII);
            int length = little(file, at + 4);
            if (chunk.equals("fmt ") && at + CHUNK_HEAD + 8 <= file.length) {
                rate = Math.max(1, little(file, at + CHUNK_HEAD + 4));
            }
            if (chunk.equals("data")) {
                return new Wav(file, at + CHUNK_HEAD, rate);
            }
            if (length < 0 || length > file.length) {
                break;
            }
            at += CHUNK_HEAD + length;
        }
        return new Wav(file, file.length, rate);
    }

    private static int little(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    Duration length() {
        return Duration.ofMillis(1000L * samples() / rate);
    }

    private int samples() {
        return (file.length - dataAt) / BYTES_PER_SAMPLE;
    }

    /// For how long it is louder than that, in dBFS.
    Duration louderThan(double quietest) {
        int perWindow = Math.max(1, (int) (rate * WINDOW.toMillis() / 1000));
        double loudEnough = 32768.0 * Math.pow(10, quietest / 20);
        int loud = 0;
        for (int from = 0; from + perWindow <= samples(); from += perWindow) {
            if (loudness(from, perWindow) > loudEnough) {
                loud++;
            }
        }
        return WINDOW.multipliedBy(loud);
    }

    /// The loudest window, in dBFS.
    double loudest() {
        int perWindow = Math.max(1, (int) (rate * WINDOW.toMillis() / 1000));
        double most = 0;
        for (int from = 0; from + perWindow <= samples(); from += perWindow) {
            most = Math.max(most, loudness(from, perWindow));
        }
        return 20 * Math.log10(Math.max(most, 0.5) / 32768.0);
    }

    /// Root of the mean square, without the constant part that some lines carry.
    private double loudness(int from, int count) {
        ByteBuffer samples = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        double sum = 0;
        double squares = 0;
        for (int i = from; i < from + count; i++) {
            double sample = samples.getShort(dataAt + i * BYTES_PER_SAMPLE);
            sum += sample;
            squares += sample * sample;
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    boolean isEmpty(SwitchboardSettings.Empty rule) {
        return length().compareTo(rule.shortest()) < 0
                || louderThan(rule.quietest()).compareTo(rule.shortestSpeech()) < 0;
    }

    /// The same sound with a header that tells its length, so that every player plays it.
    byte[] whole() {
        byte[] whole = file.clone();
        if (dataAt >= RIFF_HEAD + CHUNK_HEAD && dataAt <= file.length) {
            ByteBuffer header = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(4, file.length - CHUNK_HEAD);
            header.putInt(dataAt - 4, file.length - dataAt);
        }
        return whole;
    }
}
