package org.openhotline.exchange.hotline12345;

import java.util.List;

/// Who signs, and with what. During a rotation two secrets live side by side; the first signs, both are accepted.
///
/// @param id as it stands in `X-App-Id`
/// @param secrets one or two; never printed
public record App(String id, List<String> secrets) {

    private static final int SHORTEST_SECRET = 16;

    public App {
        secrets = List.copyOf(secrets);
        if (id.isBlank() || secrets.isEmpty() || secrets.size() > 2) {
            throw new IllegalArgumentException("an app has an id and one or two secrets");
        }
        if (secrets.stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
            throw new IllegalArgumentException("a secret has at least " + SHORTEST_SECRET + " characters");
        }
    }

    @Override
    public String toString() {
        return "App " + id;
    }
}
