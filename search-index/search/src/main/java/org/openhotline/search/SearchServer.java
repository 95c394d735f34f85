package org.openhotline.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/// The connection to the search server, shared by indexer and search. Opening it talks to nobody: the server may come
/// later.
public final class SearchServer implements AutoCloseable {

    private final ElasticsearchClient client;

    private SearchServer(ElasticsearchClient client) {
        this.client = client;
    }

    public static SearchServer at(SearchSettings settings) {
        Timeout connect = Timeout.of(settings.connect());
        Timeout answer = Timeout.of(settings.answer());
        var rest = Rest5Client.builder(settings.uri())
                .setConnectionConfigCallback(
                        config -> config.setConnectTimeout(connect).setSocketTimeout(answer))
                .setRequestConfigCallback(
                        config -> config.setConnectionRequestTimeout(connect).setResponseTimeout(answer))
                .setHttpClientConfigCallback(http -> http.evictIdleConnections(Timeout.of(30, TimeUnit.SECONDS)));
        if (settings.apiKey() != null) {
            rest.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())});
        }
        return new SearchServer(
                new ElasticsearchClient(new Rest5ClientTransport(rest.build(), new Jackson3JsonpMapper())));
    }

    ElasticsearchClient client() {
        return client;
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
        try {
            client.close();
        } catch (IOException ignored) {
            // Nothing is left to be saved on this side: what was not acknowledged is still in the outbox.
        }
    }
}
