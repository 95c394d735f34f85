package org.openhotline.switchboard;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Registers a telephone at the exchange, as a softphone would: REGISTER, challenge, answer.
final class SipRegistration {

    private final int exchangePort;

    SipRegistration(int exchangePort) {
        this.exchangePort = exchangePort;
    }

    /// @param contact where the telephone is reached, `901@127.0.0.1:5070`
    /// @return the final status: 200 when it was accepted
    int register(String user, String secret, String contact) throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            socket.setSoTimeout(3000);
            String id = UUID.randomUUID().toString();
            String challenge = ask(socket, request(socket, user, contact, id, 1, ""));
            if (!challenge.startsWith("SIP/2.0 401")) {
                return status(challenge);
            }
            return status(ask(socket, request(socket, user, contact, id, 2, answer(challenge, user, secret))));
        }
    }

    private String request(DatagramSocket socket, String user, String contact, String id, int turn, String extra) {
        int from = socket.getLocalPort();
        return """
                REGISTER sip:openhotline SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:%1$d;branch=z9hG4bK%3$s%5$d
                From: <sip:%2$s@openhotline>;tag=%3$s
                To: <sip:%2$s@openhotline>
                Call-ID: %3$s
                CSeq: %5$d REGISTER
                Contact: <sip:%4$s>
                Expires: 100
                Max-Forwards: 5
                %6$sContent-Length: 0

                """.formatted(from, user, id, contact, turn, extra).replace("\n", "\r\n");
    }

    private static String answer(String challenge, String user, String secret) {
        String realm = part(challenge, "realm");
        String nonce = part(challenge, "nonce");
        String opaque = part(challenge, "opaque");
        String hash = md5("%s:%s:00000001:abcdef:auth:%s"
                .formatted(md5(user + ":" + realm + ":" + secret), nonce, md5("REGISTER:sip:openhotline")));
        return ("Authorization: Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"sip:openhotline\","
                        + " response=\"%s\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"abcdef\", opaque=\"%s\"\n")
                .formatted(user, realm, nonce, hash, opaque);
    }

    private static String part(String challenge, String name) {
        Matcher found = Pattern.compile("(?m)^WWW-Authenticate:.*\\b" + name + "=\"([^\"]*)\"")
                .matcher(challenge);
        return found.find() ? found.group(1) : "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String ask(DatagramSocket socket, String request) throws IOException {
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), exchangePort));
        while (true) {
            var reply = new DatagramPacket(new byte[4000], 4000);
            socket.receive(reply);
            String text = new String(reply.getData(), 0, reply.getLength(), StandardCharsets.US_ASCII);
            if (!text.startsWith("SIP/2.0 100")) {
                return text;
            }
        }
    }

    private static int status(String reply) {
        return Integer.parseInt(reply.substring(8, 11));
    }
}
