package org.openhotline.persistence;

import org.jspecify.annotations.Nullable;
import org.openhotline.vault.PersonalJson;
import org.openhotline.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/// The records of a complaint and the words of its history as they are kept: each sealed whole, because people name
/// people in every field that takes words.
final class SealedRecords {

    private static final String RECORD = "record";
    private static final String NOTE = "note";

    private final JsonMapper json;
    private final Vault vault;

    SealedRecords(Vault vault) {
        this.vault = vault;
        this.json = JsonMapper.builder().addModule(PersonalJson.sealed(vault)).build();
    }

    String sealed(Object record) {
        return vault.seal(RECORD, json.writeValueAsString(record));
    }

    /// Rows of before V11 hold JSON in which only the personal fields are sealed.
    <T> T opened(String stored, Class<T> type) {
        return json.readValue(Vault.isSealed(stored) ? vault.open(RECORD, stored) : stored, type);
    }

    @Nullable
    String sealedNote(@Nullable String note) {
        return note == null ? null : vault.seal(NOTE, note);
    }

    @Nullable
    String openedNote(@Nullable String stored) {
        return stored == null || !Vault.isSealed(stored) ? stored : vault.open(NOTE, stored);
    }
}
