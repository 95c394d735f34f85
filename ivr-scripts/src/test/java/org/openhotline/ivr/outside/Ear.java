package org.openhotline.ivr.outside;

import java.util.Arrays;

/// All that one person has heard on the line since it was connected.
public final class Ear {

    private short[] samples = new short[Tone.RATE * 60];
    private int length;

    synchronized void hears(short[] more) {
        if (length + more.length > samples.length) samples = Arrays.copyOf(samples, samples.length * 2);
        System.arraycopy(more, 0, samples, length, more.length);
        length += more.length;
    }

    /// Samples so far; 8 are a millisecond.
    public synchronized int length() {
        return length;
    }

    /// Where a sound that was played as it stands ends in what was heard, or -1. Alaw travels unchanged, so the
    /// comparison is exact; three places of the sound are tried, in case that a packet was lost.
    synchronized int endOf(short[] sound, int from) {
        int window = Math.min(160, sound.length);
        for (int part = 1; part <= 3; part++) {
            int anchor = (sound.length - window) * part / 4;
            int at = indexOf(sound, anchor, window, from);
            if (at >= 0) return at - anchor + sound.length;
        }
        return -1;
    }

    private int indexOf(short[] sound, int anchor, int window, int from) {
        for (int at = Math.max(0, from); at + window <= length; at++) {
            int same = 0;
            while (same < window && samples[at + same] == sound[anchor + same]) same++;
            if (same == window) return at;
        }
        return -1;
    }

    /// Whether a tone has been there for at least 200 ms, perhaps under another of the same strength.
    synchronized boolean heardAmongOthers(Tone tone) {
        int run = 0;
        for (int at = 0; at + 400 <= length; at += 400) {
            run = tone.share(samples, at, at + 400) > 0.2 ? run + 1 : 0;
            if (run == 4) return true;
        }
        return false;
    }

    /// Whether a tone has been heard for at least 200 ms since the given sample.
    synchronized boolean heard(Tone tone, int since) {
        int run = 0;
        for (int at = Math.max(0, since); at + 400 <= length; at += 400) {
            run = tone.isIn(samples, at, at + 400) ? run + 1 : 0;
            if (run == 4) return true;
        }
        return false;
    }
}
