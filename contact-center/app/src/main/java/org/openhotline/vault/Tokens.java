package org.openhotline.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PhoneNumber;

/// Keyed hashes (HMAC-SHA256) by which a sealed number is found again: the whole number, its last eight and its last
/// four digits. Without the key, which lies outside the database and the index, they tell nothing.
public final class Tokens {

    private final SecretKeySpec key;

    public Tokens(byte[] tokenKey) {
        if (tokenKey.length < 32) {
            throw new IllegalArgumentException("a token key has 32 bytes");
        }
        key = new SecretKeySpec(tokenKey, "HmacSHA256");
    }

    public String whole(PhoneNumber phone) {
        return token("phone", phone.inFull());
    }

    public String lastEight(PhoneNumber phone) {
        return token("phone-last-8", phone.lastEight());
    }

    public String lastFour(PhoneNumber phone) {
        return token("phone-last-4", phone.lastFour());
    }

    /// All three, for the index.
    public Set<String> all(PhoneNumber phone) {
        return Set.of(whole(phone), lastEight(phone), lastFour(phone));
    }

    /// The token of typed digits: four or eight are a suffix, anything else that reads as a number is a whole one.
    public Optional<String> typed(String digits) {
        String plain = digits.replaceAll("[\\s-]", "");
        if (plain.matches("\\d{4}")) {
            return Optional.of(token("phone-last-4", plain));
        }
        if (plain.matches("\\d{8}")) {
            return Optional.of(token("phone-last-8", plain));
        }
        return PhoneNumber.read(plain).map(this::whole);
    }

    public String of(IdNumber number) {
        return token("id-number", number.inFull().toUpperCase(Locale.ROOT));
    }

    /// Of anything else that is only ever compared: a code that was sent, a pass that was given, an address.
    ///
    /// @param kind keeps the same value of two kinds apart; none of those above
    public String keyed(String kind, String value) {
        return token("keyed-" + kind, value);
    }

    private String token(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal((kind + "|" + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM lacks HmacSHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Tokens";
    }
}
