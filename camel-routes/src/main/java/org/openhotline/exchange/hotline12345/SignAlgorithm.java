package org.openhotline.exchange.hotline12345;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/// The two ways of signing. The digest of the body is that of the same algorithm.
public enum SignAlgorithm {
    HMAC_SM3("HMAC-SM3"),
    HMAC_SHA256("HMAC-SHA256");

    private final String header;

    SignAlgorithm(String header) {
        this.header = header;
    }

    /// As it stands in `X-Sign-Alg`.
    public String header() {
        return header;
    }

    /// The algorithm of this name; HMAC-SM3 when the header is left out.
    static Optional<SignAlgorithm> named(@Nullable String header) {
        return header == null
                ? Optional.of(HMAC_SM3)
                : Arrays.stream(values())
                        .filter(one -> one.header.equals(header))
                        .findFirst();
    }

    private ExtendedDigest newDigest() {
        return switch (this) {
            case HMAC_SM3 -> new SM3Digest();
            case HMAC_SHA256 -> new SHA256Digest();
        };
    }

    String digestOf(byte[] body) {
        ExtendedDigest digest = newDigest();
        digest.update(body, 0, body.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    byte[] sign(String text, String secret) {
        HMac mac = new HMac(newDigest());
        mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}
