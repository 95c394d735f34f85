package org.openhotline.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.vault.Sha256;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Remembers what was answered to an act that came with a key, so that a program that lost the answer can send the same
/// again: it is done once. Key and act are written together; a refused act keeps nothing.
@Component
final class FirstAnswers {

    private static final String KIND = "enterprise-answer";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final UnitOfWork unitOfWork;
    private final Vault vault;
    private final Clock clock;

    FirstAnswers(JdbcClient database, UnitOfWork unitOfWork, Vault vault, Clock clock) {
        this.database = database;
        this.unitOfWork = unitOfWork;
        this.vault = vault;
        this.clock = clock;
    }

    /// @param again whether it was answered before
    record Answer(JsonNode body, boolean again) {}

    /// Under this key something else was asked for.
    static final class OtherRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// @param key null: the caller does not want to be remembered
    Answer once(String enterprise, @Nullable String key, String request, Supplier<JsonNode> act) {
        if (key == null) {
            return new Answer(act.get(), false);
        }
        if (!key.matches("[\\x21-\\x7e]{1,100}")) {
            throw new InvalidForm(
                    List.of(new Fault("Idempotency-Key", "invalid", "Idempotency-Key 为 1 至 100 个可见的 ASCII 字符，不含空格")));
        }
        String digest = Sha256.hex(request.getBytes(UTF_8));
        return unitOfWork.together(() -> {
            if (!isFirst(enterprise, key, digest)) {
                return new Answer(kept(enterprise, key, digest), true);
            }
            JsonNode answer = act.get();
            database.sql("UPDATE enterprise_answer SET answer = :answer WHERE enterprise = :enterprise AND key = :key")
                    .param("answer", vault.seal(KIND, answer.toString()))
                    .param("enterprise", enterprise)
                    .param("key", key)
                    .update();
            return new Answer(answer, false);
        });
    }

    /// Of two that come at once the second waits here until the first is done or undone.
    private boolean isFirst(String enterprise, String key, String digest) {
        return database.sql("""
                INSERT INTO enterprise_answer (enterprise, key, digest, kept_at)
                VALUES (:enterprise, :key, :digest, :now) ON CONFLICT DO NOTHING""")
                        .param("enterprise", enterprise)
                        .param("key", key)
                        .param("digest", digest)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private JsonNode kept(String enterprise, String key, String digest) {
        return database.sql("SELECT answer FROM enterprise_answer"
                        + " WHERE enterprise = :enterprise AND key = :key AND digest = :digest")
                .param("enterprise", enterprise)
                .param("key", key)
                .param("digest", digest)
                .query(String.class)
                .optional()
                .map(answer -> JSON.readTree(vault.open(KIND, answer)))
                .orElseThrow(OtherRequest::new);
    }
}
