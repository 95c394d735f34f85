package org.openhotline.complaint;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Turns "the n-th complaint of the day" into a number that cannot be guessed from its neighbours: a keyed Feistel
/// permutation of
/// 0..99,999, other for every day, that never meets itself (it is a permutation, so no two ordinals share a number).
public final class DailyNumbers {

    public static final int PER_DAY = 100_000;
    private static final int ROOT = 317; // 317 * 317 = 100,489: the smallest square that holds a day
    private static final int ROUNDS = 6;

    private final SecretKeySpec key;

    public DailyNumbers(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// The number of a complaint of that day.
    ///
    /// @param ordinal 0 for the first complaint of the day
    /// @throws IllegalStateException when a day has more than 100,000 complaints
    public ComplaintNumber number(LocalDate day, int ordinal) {
        if (ordinal < 0 || ordinal >= PER_DAY) {
            throw new IllegalStateException("a day has numbers for " + PER_DAY + " complaints");
        }
        int walked = permute(day, ordinal);
        while (walked >= PER_DAY) { // cycle walking: step on until we are back inside the day
            walked = permute(day, walked);
        }
        return ComplaintNumber.of(day, walked);
    }

    private int permute(LocalDate day, int value) {
        int left = value / ROOT;
        int right = value % ROOT;
        for (int round = 0; round < ROUNDS; round++) {
            int next = (left + mixed(day, round, right)) % ROOT;
            left = right;
            right = next;
        }
        return left * ROOT + right;
    }

    private int mixed(LocalDate day, int round, int half) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(ByteBuffer.allocate(16)
                    .putLong(day.toEpochDay())
                    .putInt(round)
                    .putInt(half)
                    .array());
            return Math.floorMod(ByteBuffer.wrap(hash).getInt(), ROOT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM lacks HmacSHA256", impossible);
        }
    }
}
