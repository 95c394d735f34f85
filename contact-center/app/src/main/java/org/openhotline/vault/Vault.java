package org.openhotline.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seals what must not be readable in the database (AES-256-GCM, or SM4-GCM by setting). The keys lie outside the
/// database.
///
/// A sealed value reads `<version>.<key id>.<iv, cipher and tag in base64url>`. The kind of the field is authenticated
/// with it, so a value moved into a field of another kind cannot be opened. The version names the cipher, the key id
/// allows keys to be changed: the first key seals, every key opens. Keys that were changed while the application runs
/// are noticed within [#LOOK_AGAIN], and at once when something was sealed with one that is not known.
public final class Vault {

    /// So long a key that was replaced may still seal.
    public static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final int IV_BYTES = 12;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Supplier<List<byte[]>> source;
    private final SealCipher cipher;
    private final SecureRandom random = new SecureRandom();
    private volatile Ring ring;

    private record Ring(Map<String, byte[]> keys, String current, long readAt) {}

    /// @param sealingKeys 32 bytes each, the current one first, then older ones that still open
    public Vault(List<byte[]> sealingKeys) {
        this(() -> sealingKeys, SealCipher.AES);
    }

    /// @param source reads the keys as they are now
    public Vault(Supplier<List<byte[]>> source, SealCipher cipher) {
        this.source = source;
        this.cipher = cipher;
        this.ring = read(source.get());
    }

    private static Ring read(List<byte[]> sealingKeys) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (byte[] key : sealingKeys) {
            if (key.length != 32) {
                throw new IllegalArgumentException("a sealing key has 32 bytes");
            }
            keys.put(idOf(key), key);
        }
        return new Ring(keys, idOf(sealingKeys.getFirst()), System.nanoTime());
    }

    private Ring ring() {
        Ring known = ring;
        return System.nanoTime() - known.readAt() < LOOK_AGAIN.toNanos() ? known : readAgain(known);
    }

    /// Notices at once that keys were changed.
    void lookAgain() {
        var _ = readAgain(ring);
    }

    /// Keys that cannot be read at this moment leave those that are known.
    private synchronized Ring readAgain(Ring known) {
        if (ring.readAt() != known.readAt()) {
            return ring;
        }
        try {
            ring = read(source.get());
        } catch (RuntimeException unreadable) {
            LOG.error("the sealing keys cannot be read again; those in memory stay in use", unreadable);
            ring = new Ring(known.keys(), known.current(), System.nanoTime());
        }
        return ring;
    }

    /// Seals words.
    ///
    /// @param kind what it is, e.g. `phone` or `draft`; the same is needed to open it
    public String seal(String kind, String plain) {
        return seal(kind, plain.getBytes(StandardCharsets.UTF_8));
    }

    /// Opens what [#seal(String, String)] made.
    ///
    /// @throws BrokenSeal when it was changed, is of another kind, or its key is not here
    public String open(String kind, String sealed) {
        return new String(openBytes(kind, sealed), StandardCharsets.UTF_8);
    }

    /// Seals bytes, a file say.
    public String seal(String kind, byte[] plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        Ring now = ring();
        String head = cipher.version() + "." + now.current() + ".";
        byte[] body = run(true, cipher, keyOf(now, now.current()), iv, head + kind, plain);
        return head
                + ENCODER.encodeToString(ByteBuffer.allocate(iv.length + body.length)
                        .put(iv)
                        .put(body)
                        .array());
    }

    /// Whether something looks as if it was sealed, and not as it was kept before there were seals.
    public static boolean isSealed(String stored) {
        return stored.startsWith(SealCipher.AES.version() + ".") || stored.startsWith(SealCipher.SM4.version() + ".");
    }

    /// Whether it was sealed with the key and the cipher in use.
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(currentHead());
    }

    /// How everything begins that is sealed now.
    public String currentHead() {
        return cipher.version() + "." + ring().current() + ".";
    }

    /// The ids of all keys, the current one first.
    public List<String> keyIds() {
        return List.copyOf(ring().keys().keySet());
    }

    /// Opens what [#seal(String, byte[])] made.
    public byte[] openBytes(String kind, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3) {
            throw new BrokenSeal("this is no sealed value", null);
        }
        SealCipher made = SealCipher.ofVersion(parts[0]);
        byte[] body = Base64.getUrlDecoder().decode(parts[2]);
        byte[] iv = Arrays.copyOf(body, IV_BYTES);
        byte[] input = Arrays.copyOfRange(body, Math.min(IV_BYTES, body.length), body.length);
        Ring now = ring();
        if (!now.keys().containsKey(parts[1])) {
            now = readAgain(now);
        }
        return run(false, made, keyOf(now, parts[1]), iv, parts[0] + "." + parts[1] + "." + kind, input);
    }

    private static byte[] keyOf(Ring ring, String id) {
        byte @Nullable [] key = ring.keys().get(id);
        if (key == null) {
            throw new BrokenSeal("the key " + id + " is not here", null);
        }
        return key;
    }

    private static byte[] run(boolean sealing, SealCipher with, byte[] key, byte[] iv, String head, byte[] input) {
        try {
            return with.run(sealing, key, iv, head.getBytes(StandardCharsets.UTF_8), input);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal("the value cannot be " + (sealing ? "sealed" : "opened"), broken);
        }
    }

    static String idOf(byte[] key) {
        return Sha256.hex(key).substring(0, 8);
    }

    @Override
    public String toString() {
        return "Vault[" + ring.current() + "]";
    }
}
