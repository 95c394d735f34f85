package org.openhotline.search;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where the search server is and how long anybody waits for it.
///
/// @param uri the embedded server (`http://127.0.0.1:19200`) or a cluster
/// @param connect until a connection stands
/// @param answer until the server says something; an agent would rather read "search is away" than wait longer
/// @param work until a batch is written or an index made: nobody waits for that, so a busy server gets more time
/// @param apiKey of a cluster that wants a login; the embedded server has none
public record SearchSettings(
        URI uri,
        Duration connect,
        Duration answer,
        Duration work,
        @Nullable String apiKey) {

    public SearchSettings {
        if (uri.getHost() == null || uri.getScheme() == null) {
            throw new IllegalArgumentException("the search server's address must look like http://127.0.0.1:19200");
        }
    }

    public SearchSettings(URI uri, Duration connect, Duration answer, @Nullable String apiKey) {
        this(uri, connect, answer, Duration.ofSeconds(20), apiKey);
    }

    public static SearchSettings of(URI uri) {
        return new SearchSettings(uri, Duration.ofSeconds(1), Duration.ofSeconds(3), null);
    }

    @Override
    public String toString() {
        return "SearchSettings[" + uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort() + "]";
    }
}
