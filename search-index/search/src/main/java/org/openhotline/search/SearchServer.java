package org.openhotline.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.time.Duration;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The connection to the search server, shared by indexer and search. Opening it talks to nobody: the server may come
/// later.
public final class SearchServer implements AutoCloseable {

    private final ElasticsearchClient client;
    private final ElasticsearchClient patient;

    private SearchServer(ElasticsearchClient client, ElasticsearchClient patient) {
        this.client = client;
        this.patient = patient;
    }

    public static SearchServer at(SearchSettings settings) {
        return new SearchServer(waiting(settings, settings.answer()), waiting(settings, settings.work()));
    }

    /// The limit stands on the connection as well as on the request: on the request alone it did not free a caller
    /// from a frozen server.
    private static ElasticsearchClient waiting(SearchSettings settings, Duration longest) {
        var connect = Timeout.of(settings.connect());
        var answer = Timeout.of(longest);
        var rest = Rest5Client.builder(settings.uri())
                .setConnectionConfigCallback(
                        config -> config.setConnectTimeout(connect).setSocketTimeout(answer))
                .setRequestConfigCallback(
                        config -> config.setConnectionRequestTimeout(connect).setResponseTimeout(answer))
                .setHttpClientConfigCallback(http -> http.evictIdleConnections(TimeValue.ofSeconds(30)));
        if (settings.apiKey() != null) {
            rest.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())});
        }
        return new ElasticsearchClient(new Rest5ClientTransport(rest.build(), new Jackson3JsonpMapper()));
    }

    /// For questions that somebody waits for.
    ElasticsearchClient client() {
        return client;
    }

    /// For work that nobody waits for.
    ElasticsearchClient patient() {
        return patient;
    }

    public SearchHealth health() {
        try {
            return new SearchHealth.Up(client.info().version().number());
        } catch (IOException | ElasticsearchException away) {
            return new SearchHealth.Down(Trouble.named(away));
        }
    }

    @Override
    public void close() {
        try (patient) {
            client.close();
        } catch (IOException ignored) {
            // Nothing is left to be saved on this side: what was not acknowledged is still in the outbox.
        }
    }
}
