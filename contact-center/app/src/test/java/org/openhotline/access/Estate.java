package org.openhotline.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhotline.TrialInstallation;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A complaint with everything that hangs on it: a file, a call and its recording.
record Estate(String name, String number, UUID attachment, UUID recording, UUID contact) {

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(\\d{12})\"");

    /// Lays it out as an agent would, and passes it to the enterprise if so wished.
    static Estate laidOut(
            TrialInstallation trial,
            Vault vault,
            Browser agent,
            String name,
            String enterprise,
            String county,
            boolean forwarded) {
        int waybill = 100_000_000 + name.hashCode() % 1_000_000;
        var answer = agent.post("/api/complaints", form(county, enterprise, waybill));
        Matcher number = NUMBER.matcher(answer.body());
        if (answer.statusCode() != 201 || !number.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        String complaint = number.group(1);
        if (forwarded) {
            done(agent, complaint, "ACCEPT");
            done(agent, complaint, "FORWARD");
        }
        JdbcClient jdbc = trial.database().jdbc();
        UUID contact = withRecording(jdbc, complaint, name);
        UUID recording = jdbc.sql("SELECT id FROM recording WHERE file = :file")
                .param("file", name + ".wav")
                .query(UUID.class)
                .single();
        Path data = trial.data();
        keep(
                data.resolve("recordings/" + name.substring(0, 2) + "/" + name + ".wav.sealed"),
                vault.seal("recording", new byte[400]));
        UUID attachment = withFile(jdbc, vault, complaint, name);
        keep(data.resolve("attachments/" + name + ".pdf"), vault.seal("attachment", new byte[400]));
        return new Estate(name, complaint, attachment, recording, contact);
    }

    private static String form(String county, String enterprise, int waybill) {
        return """
                {"channel":"PHONE","form":{"complainant":{"name":"李雷","role":"RECIPIENT","phone":"138-0013-8000","countyCode":"%s"},
                "item":{"enterpriseCode":"%s","waybill":"YT8826%s","businessType":"EXPRESS_DOMESTIC",
                "postedOn":"2026-11-01","contents":"手机"},
                "enterpriseComplaint":{"done":"BLOCKED"},
                "grievance":{"mainProblem":"0301","text":"快件丢失，客服推诿。","requests":["APOLOGY"],"otherProcedure":"NONE"}}}""".formatted(county, enterprise, waybill);
    }

    private static void done(Browser agent, String number, String act) {
        var answer = agent.post("/api/complaints/" + number + "/acts/" + act, "{}");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(act + " " + answer.statusCode() + " " + answer.body());
        }
    }

    private static UUID withRecording(JdbcClient jdbc, String complaint, String name) {
        UUID call = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        jdbc.sql("INSERT INTO call (id, began_at) VALUES (:id, now())")
                .param("id", call)
                .update();
        jdbc.sql("INSERT INTO contact (id, channel, arrived_at, call) VALUES (:id, 'PHONE', now(), :call)")
                .param("id", contact)
                .param("call", call)
                .update();
        jdbc.sql("INSERT INTO contact_complaint (contact, number) VALUES (:contact, :number)")
                .param("contact", contact)
                .param("number", complaint)
                .update();
        jdbc.sql("INSERT INTO recording (id, call, kind, file, started_at, length_ms)"
                        + " VALUES (:id, :call, 'CONVERSATION', :file, now(), 1000)")
                .param("id", UUID.randomUUID())
                .param("call", call)
                .param("file", name + ".wav")
                .update();
        return contact;
    }

    private static UUID withFile(JdbcClient jdbc, Vault vault, String complaint, String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO attachment (id, number, file_name, media_type, size_bytes, sha256, stored_as, uploaded_by,"
                                + " uploaded_at) VALUES (:id, :number, :name, 'application/pdf', 400, repeat('0', 64), :stored,"
                                + " 'agent01', now())")
                .param("id", id)
                .param("number", complaint)
                .param("name", vault.seal("file-name", "签收单.pdf"))
                .param("stored", name + ".pdf")
                .update();
        return id;
    }

    private static void keep(Path place, String sealed) {
        try {
            Files.createDirectories(place.getParent());
            Files.writeString(place, sealed, StandardCharsets.US_ASCII);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
