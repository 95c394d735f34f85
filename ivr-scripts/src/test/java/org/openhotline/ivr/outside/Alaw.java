package org.openhotline.ivr.outside;

/// G.711 A-law, to compare what was heard with the file that was played.
final class Alaw {

    private Alaw() {}

    static short[] decode(byte[] alaw) {
        var samples = new short[alaw.length];
        for (int i = 0; i < alaw.length; i++) samples[i] = decode(alaw[i]);
        return samples;
    }

    private static short decode(byte code) {
        int bits = code ^ 0x55;
        int segment = (bits & 0x70) >> 4;
        int magnitude = ((bits & 0x0f) << 4) + (segment == 0 ? 8 : 0x108);
        if (segment > 1) magnitude <<= segment - 1;
        return (short) ((bits & 0x80) != 0 ? magnitude : -magnitude);
    }

    static byte encode(short sample) {
        int magnitude = sample < 0 ? -sample - 1 : sample;
        int segment = 0;
        for (int limit = magnitude >> 8; limit > 0 && segment < 7; limit >>= 1) segment++;
        int mantissa = segment < 2 ? magnitude >> 4 & 0x0f : magnitude >> (segment + 3) & 0x0f;
        int code = segment << 4 | mantissa | (sample < 0 ? 0 : 0x80);
        return (byte) (code ^ 0x55);
    }
}
