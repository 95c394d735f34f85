package org.openhotline.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.openhotline.access.Browser;

/// Hands a form in as a browser does: multipart, the form as a blob, with a file.
final class PublicForm {

    static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);

    private PublicForm() {}

    static HttpResponse<String> handIn(Browser visitor, String form, String fileName, byte[] file) {
        return handIn(visitor, UUID.randomUUID(), form, fileName, file);
    }

    static HttpResponse<String> handIn(Browser visitor, UUID submission, String form, String fileName, byte[] file) {
        String boundary = "----hotline-test";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"submission\"\r\n\r\n"
                        + submission + "\r\n")
                .getBytes(UTF_8));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"form\"; filename=\"blob\"\r\n"
                        + "Content-Type: application/json;charset=UTF-8\r\n\r\n" + form + "\r\n")
                .getBytes(UTF_8));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return visitor.sendMultipart("/api/public/complaints", boundary, body.toByteArray());
    }
}
