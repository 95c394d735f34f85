package org.openhotline.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals what must not be readable in the database (AES-256-GCM). The keys lie outside the database.
///
/// A sealed value reads `v1.<key id>.<iv, cipher and tag in base64url>`. The kind of the field is authenticated with
/// it, so a value moved into a field of another kind cannot be opened. The key id allows keys to be changed: the first
/// key seals, every key opens.
public final class Vault {

    private static final String VERSION = "v1";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final String current;
    private final SecureRandom random = new SecureRandom();

    /// @param sealingKeys 32 bytes each, the current one first, then older ones that still open
    public Vault(List<byte[]> sealingKeys) {
        for (byte[] key : sealingKeys) {
            if (key.length != 32) {
                throw new IllegalArgumentException("a sealing key has 32 bytes");
            }
            keys.put(idOf(key), new SecretKeySpec(key, "AES"));
        }
        current = idOf(sealingKeys.getFirst());
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
        String head = VERSION + "." + current + ".";
        byte[] cipher = run(Cipher.ENCRYPT_MODE, keyOf(current), iv, head + kind, plain);
        return head
                + ENCODER.encodeToString(ByteBuffer.allocate(iv.length + cipher.length)
                        .put(iv)
                        .put(cipher)
                        .array());
    }

    /// Whether something looks as if it was sealed, and not as it was kept before there were seals.
    public static boolean isSealed(String stored) {
        return stored.startsWith(VERSION + ".");
    }

    /// Opens what [#seal(String, byte[])] made.
    public byte[] openBytes(String kind, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new BrokenSeal("this is no sealed value", null);
        }
        byte[] body = Base64.getUrlDecoder().decode(parts[2]);
        byte[] iv = Arrays.copyOf(body, IV_BYTES);
        byte[] cipher = Arrays.copyOfRange(body, Math.min(IV_BYTES, body.length), body.length);
        return run(Cipher.DECRYPT_MODE, keyOf(parts[1]), iv, parts[0] + "." + parts[1] + "." + kind, cipher);
    }

    private SecretKeySpec keyOf(String id) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new BrokenSeal("the key " + id + " is not here", null);
        }
        return key;
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] iv, String authenticated, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(authenticated.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new BrokenSeal("the value cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), broken);
        }
    }

    private static String idOf(byte[] key) {
        return Sha256.hex(key).substring(0, 8);
    }

    @Override
    public String toString() {
        return "Vault[" + current + "]";
    }
}
