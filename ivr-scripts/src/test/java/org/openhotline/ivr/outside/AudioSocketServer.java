package org.openhotline.ivr.outside;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The test's end of each person's line: sound in and out, 20 ms at a time (Asterisk's AudioSocket).
final class AudioSocketServer implements AutoCloseable {

    private static final int HANGUP = 0x00;
    private static final int ID = 0x01;
    private static final int SOUND = 0x10;
    private static final int FRAME = 160;

    private final ServerSocket server;
    private final Map<UUID, OutsideCall> expected = new ConcurrentHashMap<>();

    AudioSocketServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("audio").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void expects(OutsideCall call) {
        expected.put(call.id(), call);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                Thread.ofVirtual().name("ear").start(() -> serve(socket));
            }
        } catch (IOException e) {
            if (!server.isClosed()) throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new DataInputStream(socket.getInputStream());
            if (in.readUnsignedByte() != ID) return;
            var id = ByteBuffer.wrap(in.readNBytes(in.readUnsignedShort()));
            var call = expected.remove(new UUID(id.getLong(), id.getLong()));
            if (call == null) return;
            call.connected();
            Thread.ofVirtual().name("mouth").start(() -> speak(call, socket));
            listen(call, in);
        } catch (IOException e) {
            // The line went down: that is how most calls end.
        }
    }

    private static void listen(OutsideCall call, DataInputStream in) throws IOException {
        try {
            while (true) {
                int kind = in.readUnsignedByte();
                var content = in.readNBytes(in.readUnsignedShort());
                if (kind == HANGUP) return;
                if (kind == SOUND) call.ear().hears(samples(content));
            }
        } finally {
            call.disconnected();
        }
    }

    private static short[] samples(byte[] content) {
        var samples = new short[content.length / 2];
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private static void speak(OutsideCall call, Socket socket) {
        try {
            var out = socket.getOutputStream();
            var start = System.nanoTime();
            for (long frame = 0; !socket.isClosed(); frame++) {
                out.write(frame(call.mouth(), frame * FRAME));
                var wait = start + (frame + 1) * 20_000_000L - System.nanoTime();
                if (wait > 0) Thread.sleep(java.time.Duration.ofNanos(wait));
            }
        } catch (IOException e) {
            // The line went down.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] frame(Tone tone, long position) {
        var frame = ByteBuffer.allocate(3 + 2 * FRAME).put((byte) SOUND).putShort((short) (2 * FRAME));
        frame.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < FRAME; i++) frame.putShort(tone.at(position + i));
        return frame.array();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
