package org.openhotline.exchange.webform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.openhotline.complaint.ComplaintForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One hash of what was handed in: the same words with the same files give the same hash, on every node and at every
/// try.
final class ContentDigest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ContentDigest() {}

    static String of(PublicForm handedIn) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(words(handedIn.form()));
            for (SpooledFile file : handedIn.files()) {
                digest.update(("\n" + file.shownName() + "\n" + file.sha256()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM lacks SHA-256", impossible);
        }
    }

    private static byte[] words(ComplaintForm form) {
        ObjectNode words = JSON.valueToTree(form);
        if (words.get("consent") instanceof ObjectNode consent) {
            consent.remove("at"); // ticked anew at each try
        }
        if (words.path("grievance").get("requests") instanceof ArrayNode requests) {
            List<String> sorted =
                    requests.valueStream().map(JsonNode::asString).sorted().toList(); // a set has no order of its own
            requests.removeAll();
            sorted.forEach(requests::add);
        }
        return JSON.writeValueAsBytes(words);
    }
}
