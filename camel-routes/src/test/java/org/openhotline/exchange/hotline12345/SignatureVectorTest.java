package org.openhotline.exchange.hotline12345;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureVectorTest {

    private final Properties vectors = vectors();

    @ParameterizedTest
    @EnumSource
    void signs_an_order_as_openssl_does(SignAlgorithm algorithm) throws IOException {
        String digest = algorithm.digestOf(body());

        assertThat(digest).isEqualTo(vector("post." + algorithm.header() + ".digest"));
        assertThat(signed(algorithm, "POST", "/open/v1/orders", null, digest))
                .isEqualTo(vector("post." + algorithm.header() + ".sign"));
    }

    @ParameterizedTest
    @EnumSource
    void signs_a_query_as_openssl_does_whatever_the_order_of_its_pairs(SignAlgorithm algorithm) {
        String digest = algorithm.digestOf(new byte[0]);

        assertThat(digest).isEqualTo(vector("get." + algorithm.header() + ".digest"));
        assertThat(signed(algorithm, "GET", "/open/v1/orders/LZ202602130001234", "b=2&b=%E4%B8%AD&a=1", digest))
                .isEqualTo(vector("get." + algorithm.header() + ".sign"));
    }

    @Test
    void the_first_algorithm_is_the_chinese_one() {
        assertThat(SignAlgorithm.named(null)).contains(SignAlgorithm.HMAC_SM3);
    }

    private String signed(SignAlgorithm algorithm, String method, String path, @Nullable String query, String digest) {
        var text = new StringToSign(method, path, query, digest, vector("appId"), vector("timestamp"), vector("nonce"));
        return HexFormat.of().formatHex(algorithm.sign(text.text(), vector("secret")));
    }

    private String vector(String key) {
        return Objects.requireNonNull(vectors.getProperty(key), key);
    }

    private static byte[] body() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SignatureVectorTest.class.getResourceAsStream("vector-body.json"))) {
            return in.readAllBytes();
        }
    }

    private static Properties vectors() {
        try (InputStream in =
                Objects.requireNonNull(SignatureVectorTest.class.getResourceAsStream("signature-vectors.properties"))) {
            var read = new Properties();
            read.load(in);
            return read;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
