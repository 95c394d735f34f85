package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.exchange.webform.ClamdScan;
import org.openhotline.exchange.webform.FileClerk;
import org.openhotline.exchange.webform.FileScan;
import org.openhotline.exchange.webform.FileShelf;
import org.openhotline.exchange.webform.SpooledFile;

/// Files and the scanner: a socket that speaks clamd's INSTREAM stands in for it and knows one virus.
class ScannedFilesTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Centre centre = new Centre("2026-09-14T02:00:00Z");
    private final ServerSocket clamd = opened();

    @TempDir
    Path folder;

    @BeforeEach
    void stand() {
        Thread.ofVirtual().start(() -> {
            while (!clamd.isClosed()) {
                try (Socket caller = clamd.accept()) {
                    answer(caller);
                } catch (IOException gone) {
                    // The test is over, or the caller went away.
                }
            }
        });
    }

    private static ServerSocket opened() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @AfterEach
    void fall() throws IOException {
        clamd.close();
    }

    private static void answer(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        String command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        var content = new StringBuilder();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        String said = !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND\0"
                : content.indexOf("EICAR") >= 0 ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
        caller.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_clean_file_is_taken_and_an_infected_one_is_refused_by_its_name() throws IOException {
        FileClerk clerk = clerk(scan(), false);
        assertThat(taken(clerk, PDF)).isEqualTo(1);

        assertThatThrownBy(() -> taken(
                        clerk,
                        (new String(PDF, StandardCharsets.US_ASCII) + "EICAR").getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("infected");
                            assertThat(fault.message()).contains("病毒", "Eicar-Test-Signature");
                        }));
        assertThat(centre.jdbc
                        .sql("SELECT count(*) FROM attachment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void without_its_scanner_files_wait_unless_the_house_takes_them_unscanned() throws IOException {
        FileScan away = scan();
        clamd.close();

        assertThatThrownBy(() -> taken(clerk(away, false), PDF))
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.message()).contains("请稍后再试")));
        assertThat(taken(clerk(away, true), PDF)).isEqualTo(1);
    }

    private FileScan scan() {
        return new ClamdScan("127.0.0.1", clamd.getLocalPort(), Duration.ofSeconds(5));
    }

    private FileClerk clerk(FileScan scan, boolean takeUnscanned) {
        var shelf = new FileShelf() {
            @Override
            public void put(Path spooled, String name) throws IOException {
                Files.copy(spooled, folder.resolve(name));
            }

            @Override
            public void remove(String name) throws IOException {
                Files.deleteIfExists(folder.resolve(name));
            }
        };
        var books = new JdbcAttachments(centre.jdbc, centre.vault);
        return new FileClerk(books, shelf, scan, takeUnscanned, centre.unitOfWork, centre.clock);
    }

    private int taken(FileClerk clerk, byte[] content) throws IOException {
        Path spooled = Files.write(Files.createTempFile(folder, "up", ".load"), content);
        ComplaintNumber number = centre.desk
                .register(
                        new Registration(
                                new Receipt(Channel.ORDER_12345, centre.now, Samples.at()), Samples.fullForm(), null),
                        Samples.AGENT)
                .number();
        return clerk.take(List.of(new SpooledFile("a.pdf", spooled)), "agent01", taking -> taking.bindTo(number))
                .size();
    }
}
