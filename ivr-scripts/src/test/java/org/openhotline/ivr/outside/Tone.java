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

    /// Whether this tone carries most of the energy there.
    boolean isIn(short[] samples, int from, int to) {
        return share(samples, from, to) > 0.5;
    }

    /// The part of the energy there that this tone carries (Goertzel); 0 where it is quiet.
    double share(short[] samples, int from, int to) {
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
        if (Math.sqrt(energy / (to - from)) < 200) return 0;
        double power = first * first + second * second - coefficient * first * second;
        return 2 * power / ((to - from) * energy);
    }
}
