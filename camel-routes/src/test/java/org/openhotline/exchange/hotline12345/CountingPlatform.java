package org.openhotline.exchange.hotline12345;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A platform that remembers: it counts the events of each order and takes none out of order (handbook 5.3). It can
/// lose its memory, as one does that was restored from a backup.
final class CountingPlatform implements ResponseDefinitionTransformerV2 {

    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, Long> always = new HashMap<>();
    private final List<String> heard = new ArrayList<>();

    @Override
    public String getName() {
        return "counting-platform";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        String order = event.getRequest().getUrl().split("/", -1)[4];
        long sequence =
                Json.object(event.getRequest().getBody()).path("eventSeq").asLong();
        heard.add(order + " " + sequence);
        long known = last.getOrDefault(order, 0L);
        if (always.containsKey(order) && sequence != always.get(order)) {
            return answer(409, "3003", "{\"expectedSeq\":" + always.get(order) + "}");
        }
        if (sequence <= known) {
            return answer(200, "3004", "{}");
        }
        if (sequence > known + 1) {
            return answer(409, "3003", "{\"expectedSeq\":" + (known + 1) + "}");
        }
        last.put(order, sequence);
        return answer(200, "0", "{}");
    }

    private static ResponseDefinition answer(int status, String code, String data) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"code\":\"" + code + "\",\"message\":\"\",\"data\":" + data + "}")
                .build();
    }

    /// From now on it knows of this order only what came up to here.
    synchronized void forgets(String order, long afterThis) {
        last.put(order, afterThis);
    }

    /// Whatever comes of this order, it expects this number.
    synchronized void insistsOn(String order, long sequence) {
        always.put(order, sequence);
    }

    /// `order sequence`, in the order of arrival.
    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    synchronized void startListening() {
        heard.clear();
    }
}
