package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// The smallest telephone that can register with a password (RFC 3261, digest).
final class DigestPhone implements AutoCloseable {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern REALM = Pattern.compile("realm=\"([^\"]+)\"");
    private static final Pattern OPAQUE = Pattern.compile("opaque=\"([^\"]+)\"");

    private final DatagramSocket socket =
            new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final int exchange;
    private final String id = UUID.randomUUID().toString();
    private int sequence;

    DigestPhone(int exchange) throws IOException {
        this.exchange = exchange;
        socket.setSoTimeout(10_000);
    }

    /// @return the last status, 200 when the exchange took the registration
    int register(String user, String secret) throws IOException {
        var challenge = ask(user, "");
        if (!challenge.startsWith("SIP/2.0 401")) return status(challenge);
        return status(ask(user, authorization(user, secret, challenge)));
    }

    private String ask(String user, String authorization) throws IOException {
        var request = """
                REGISTER sip:127.0.0.1:%1$d SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK%3$s%5$d
                From: <sip:%4$s@127.0.0.1>;tag=%3$s
                To: <sip:%4$s@127.0.0.1>
                Call-ID: %3$s
                CSeq: %5$d REGISTER
                Contact: <sip:%4$s@127.0.0.1:%2$d>
                Expires: 60
                Max-Forwards: 5
                %6$sContent-Length: 0

                """.formatted(exchange, socket.getLocalPort(), id, user, ++sequence, authorization);
        var bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), exchange));
        var reply = new DatagramPacket(new byte[4000], 4000);
        socket.receive(reply);
        return new String(reply.getData(), 0, reply.getLength(), StandardCharsets.US_ASCII);
    }

    private String authorization(String user, String secret, String challenge) {
        var realm = found(REALM, challenge);
        var nonce = found(NONCE, challenge);
        var uri = "sip:127.0.0.1:" + exchange;
        var first = md5(user + ":" + realm + ":" + secret);
        var response = md5(first + ":" + nonce + ":00000001:" + id + ":auth:" + md5("REGISTER:" + uri));
        return ("Authorization: Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\", "
                        + "opaque=\"%s\", cnonce=\"%s\", nc=00000001, qop=auth, algorithm=MD5\n")
                .formatted(user, realm, nonce, uri, response, found(OPAQUE, challenge), id);
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static int status(String reply) {
        return Integer.parseInt(reply.substring(8, 11));
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
