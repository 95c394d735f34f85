package org.openhotline.exchange.webform;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Asks clamd by its INSTREAM command: the file goes in pieces, each behind its length, and a piece of no length ends
/// it.
/// The answer is one line, `stream: OK` or `stream: <name> FOUND`.
public final class ClamdScan implements FileScan {

    private static final int PIECE = 32 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final String host;
    private final int port;
    private final Duration patience;

    /// @param patience for the connection, and for each answer
    public ClamdScan(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Optional<String> virusIn(Path file) throws IOException {
        int millis = Math.toIntExact(patience.toMillis());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            send(file, new DataOutputStream(socket.getOutputStream()));
            return read(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        }
    }

    private static void send(Path file, DataOutputStream to) throws IOException {
        to.write(COMMAND);
        try (InputStream from = Files.newInputStream(file)) {
            for (byte[] piece = from.readNBytes(PIECE); piece.length > 0; piece = from.readNBytes(PIECE)) {
                to.writeInt(piece.length);
                to.write(piece);
            }
        }
        to.writeInt(0);
        to.flush();
    }

    private static Optional<String> read(String answer) throws IOException {
        String line = answer.replace("\0", "").strip();
        if (line.equals("stream: OK")) {
            return Optional.empty();
        }
        if (line.startsWith("stream: ") && line.endsWith(" FOUND")) {
            return Optional.of(line.substring("stream: ".length(), line.length() - " FOUND".length()));
        }
        throw new IOException("clamd did not look at the file: " + line);
    }
}
