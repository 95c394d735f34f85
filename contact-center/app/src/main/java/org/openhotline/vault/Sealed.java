package org.openhotline.vault;

import java.util.List;

/// Where sealed values lie in the database. Whoever adds a sealed column adds it here, or it would stay behind when
/// keys
/// are changed (`SealedPlacesTest` compares with what the tables hold).
///
/// @param key the columns that name a row, each with its type
/// @param kind under which it is sealed
record Sealed(String table, List<Key> key, String column, String kind) {

    /// A column of the primary key.
    record Key(String name, String type) {

        static Key text(String name) {
            return new Key(name, "text");
        }

        static Key uuid(String name) {
            return new Key(name, "uuid");
        }

        String parameter() {
            return "CAST(? AS " + type + ")";
        }
    }

    /// The records of a complaint hold sealed fields inside the seal.
    static final String RECORD = "record";

    static final List<Sealed> PLACES = List.of(
            new Sealed("complaint", List.of(Key.text("number")), "form", RECORD),
            new Sealed("complaint", List.of(Key.text("number")), "handling", RECORD),
            new Sealed("complaint_step", List.of(new Key("id", "bigint")), "note", "note"),
            new Sealed("contact", List.of(Key.uuid("id")), "phone", "phone"),
            new Sealed("attachment", List.of(Key.uuid("id")), "file_name", "file-name"),
            new Sealed("outbox", List.of(Key.uuid("event_id")), "payload", "outbox"),
            new Sealed("app_user", List.of(Key.text("login")), "totp_secret", "totp"),
            new Sealed("legal_hold", List.of(Key.text("number")), "reason", "hold"),
            new Sealed("draft", List.of(Key.text("login"), Key.text("subject")), "content", "draft"));
}
