package org.openhotline.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// With what the vault seals; each seal names it in its head, so both open whichever is set.
public enum SealCipher {
    /// AES-256-GCM.
    AES("v1") {
        @Override
        byte[] run(boolean sealing, byte[] key, byte[] iv, byte[] head, byte[] input) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    sealing ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(head);
            return cipher.doFinal(input);
        }
    },

    /// SM4-GCM (GB/T 32907), for centres that must use the national algorithms. Its key of 128 bits is drawn from the
    /// vault's key, so that one file of keys serves both.
    SM4("v2") {
        @Override
        byte[] run(boolean sealing, byte[] key, byte[] iv, byte[] head, byte[] input) throws GeneralSecurityException {
            var cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(sealing, new AEADParameters(new KeyParameter(drawn(key)), TAG_BITS, iv, head));
            byte[] output = new byte[cipher.getOutputSize(input.length)];
            int length = cipher.processBytes(input, 0, input.length, output, 0);
            try {
                int _ = cipher.doFinal(output, length);
            } catch (InvalidCipherTextException changed) {
                throw new GeneralSecurityException(changed);
            }
            return output;
        }

        private byte[] drawn(byte[] key) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal("sm4-gcm".getBytes(StandardCharsets.US_ASCII)), 16);
        }
    };

    static final int TAG_BITS = 128;

    private final String version;

    SealCipher(String version) {
        this.version = version;
    }

    /// The first part of every seal made with it.
    String version() {
        return version;
    }

    /// @param head authenticated with it
    abstract byte[] run(boolean sealing, byte[] key, byte[] iv, byte[] head, byte[] input)
            throws GeneralSecurityException;

    static SealCipher ofVersion(String version) {
        return Arrays.stream(values())
                .filter(cipher -> cipher.version.equals(version))
                .findFirst()
                .orElseThrow(() -> new BrokenSeal("this is no sealed value", null));
    }
}
