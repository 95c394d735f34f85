package org.openhotline.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads answers.
final class Json {

    private Json() {}

    static JsonNode of(HttpResponse<String> answer, int expectedStatus) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expectedStatus);
        return JsonMapper.shared().readTree(answer.body());
    }

    static JsonNode parse(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
