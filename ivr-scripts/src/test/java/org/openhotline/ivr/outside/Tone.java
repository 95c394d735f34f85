package org.openhotline.ivr.outside;

/// A pure tone, 8 kHz, 16 bit.
///
/// @param hertz 0 is silence
public record Tone(int hertz) {

    static final int RATE = 8000;
    static final Tone SILENCE = new Tone(0);

    public static Tone hertz(int hertz) {
        return new Tone(hertz);
    }

    /// The sample at this position of the line, so that frames join without a click.
    short at(long position) {
        return hertz == 0 ? 0 : (short) (8000 * Math.sin(2 * Math.PI * hertz * (position % RATE) / RATE));
    }

    /// Whether this tone carries most of the energy there (Goertzel).
    boolean isIn(short[] samples, int from, int to) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double first = 0;
        double second = 0;
        double energy = 0;
        for (int i = from; i < to; i++) {
            double next = samples[i] + coefficient * first - second;
            second = first;
            first = next;
            energy += (double) samples[i] * samples[i];
        }
        double power = first * first + second * second - coefficient * first * second;
        double share = energy == 0 ? 0 : 2 * power / ((to - from) * energy);
        return Math.sqrt(energy / Math.max(1, to - from)) > 200 && share > 0.5;
    }
}
