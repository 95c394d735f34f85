package org.openhotline.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.telephony.Recording;
import org.openhotline.telephony.Recordings;
import org.openhotline.vault.Vault;

/// What the exchange recorded becomes complaints, once each, whatever stops in between.
class RecordingSweepTest {

    private static final Instant CALLED = Instant.parse("2027-01-01T19:00:00Z");

    @TempDir
    Path folder;

    private final MemoryCentre centre = MemoryCentre.at("2027-01-01T19:10:00Z");
    private final MemoryRecordings recordings = new MemoryRecordings();
    private final Trial.MemoryCalls rows = new Trial.MemoryCalls();
    private final Set<UUID> live = new HashSet<>();
    private final UUID call = UUID.randomUUID();

    @Test
    void what_was_said_to_the_fallback_becomes_a_complaint_of_the_time_of_the_call() throws IOException {
        recorded("fallback", voice(2), "caller=13800138000");
        settle(sweep());

        Recording row = recordings.ofCall(call).getFirst();
        assertThat(row.kind()).isEqualTo(Recording.Kind.FALLBACK);
        assertThat(row.voided()).isNull();
        assertThat(row.length()).isEqualTo(Duration.ofSeconds(2));
        var contact = centre.contacts.ofCall(call).orElseThrow();
        assertThat(contact.arrivedAt()).isEqualTo(CALLED);
        assertThat(String.valueOf(contact.from())).isEqualTo("138****8000");
        assertThat(centre.contacts.complaintsOf(contact.id())).hasSize(1);
        assertThat(left()).isEmpty();
        assertThat(archive().open(row)).isEqualTo(voice(2));
    }

    @Test
    void an_empty_recording_is_voided_and_makes_no_complaint() throws IOException {
        recorded("statement", sound(3, 3), "caller=");
        settle(sweep());

        assertThat(recordings.ofCall(call).getFirst().voided()).isEqualTo("empty");
        var contact = centre.contacts.ofCall(call).orElseThrow();
        assertThat(contact.outcome()).isEqualTo(ContactOutcome.SILENT);
        assertThat(centre.contacts.complaintsOf(contact.id())).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void a_file_that_grows_or_whose_call_goes_on_is_left_alone() throws IOException {
        RecordingSweep sweep = sweep();
        recorded("statement", voice(1), "");
        assertThat(sweep.sweep()).isZero();
        later(3);
        recorded("statement", voice(2), "");
        assertThat(sweep.sweep()).isZero();
        live.add(call);
        later(3);
        assertThat(sweep.sweep()).isZero();
        live.clear();
        assertThat(sweep.sweep()).isEqualTo(1);
    }

    @Test
    void a_crash_after_any_step_is_made_good_by_the_next_sweep() throws IOException {
        for (int step = 1; step <= 3; step++) {
            recorded("statement", voice(2), "caller=09318123456");
            RecordingSweep crashing = sweepThatStopsAfter(step);
            settle(crashing);
            assertThat(left()).as("after a stop in step " + step).isNotEmpty();
        }
        settle(sweep());
        assertThat(recordings.ofCall(call)).hasSize(1);
        var contact = centre.contacts.ofCall(call).orElseThrow();
        assertThat(centre.contacts.complaintsOf(contact.id())).hasSize(1);
        assertThat(centre.complaints.find(
                        centre.contacts.complaintsOf(contact.id()).getFirst()))
                .isPresent();
        assertThat(left()).isEmpty();
    }

    @Test
    void a_header_that_was_never_finished_is_no_loss() throws IOException {
        byte[] killed = voice(2);
        ByteBuffer.wrap(killed).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 36).putInt(40, 0);
        recorded("fallback", killed, "");
        settle(sweep());
        Recording row = recordings.ofCall(call).getFirst();
        assertThat(row.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(archive().open(row)).isEqualTo(voice(2));
    }

    @Test
    void a_caller_who_left_during_the_prompt_has_called() throws IOException {
        note("fallback", "caller=13800138000");
        RecordingSweep sweep = sweep();
        settle(sweep);
        assertThat(left()).hasSize(1);
        for (int i = 0; i < 10; i++) {
            later(15);
            int _ = sweep.sweep();
        }
        assertThat(left()).isEmpty();
        var contact = centre.contacts.ofCall(call).orElseThrow();
        assertThat(contact.outcome()).isNull();
        assertThat(recordings.ofCall(call)).isEmpty();
    }

    @Test
    void one_broken_file_does_not_keep_the_others() throws IOException {
        Files.createDirectory(folder.resolve(UUID.randomUUID() + "-statement.wav"));
        Files.writeString(folder.resolve("nonsense.wav"), "x");
        Files.write(folder.resolve(UUID.randomUUID() + "-statement.wav"), new byte[10]);
        recorded("conversation", voice(1), "");
        settle(sweep());
        assertThat(recordings.ofCall(call)).hasSize(1);
        assertThat(centre.contacts.complaintsOf(
                        centre.contacts.ofCall(call).orElseThrow().id()))
                .isEmpty();
    }

    private RecordingSweep sweep() {
        return sweepThatStopsAfter(99);
    }

    private RecordingSweep sweepThatStopsAfter(int steps) {
        Recordings failing = new MemoryRecordings(recordings.all) {
            @Override
            public Recording add(Recording recording) {
                if (steps == 1) throw new IllegalStateException("stopped before the row");
                Recording kept = super.add(recording);
                if (steps == 2) throw new IllegalStateException("stopped after the row");
                return kept;
            }
        };
        var desk = (org.openhotline.telephony.FrontDesk) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {org.openhotline.telephony.FrontDesk.class},
                (_, method, arguments) -> {
                    Object answer = method.invoke(centre.frontDesk, arguments);
                    if (steps == 3) throw new IllegalStateException("stopped after the complaint");
                    return answer;
                });
        var intake = new RecordingIntake(failing, centre.contacts, desk, rows, archive(), empty());
        return new RecordingSweep(folder, intake, live::contains, centre.clock);
    }

    private static SwitchboardSettings.Empty empty() {
        return new SwitchboardSettings.Empty(Duration.ofMillis(500), Duration.ofMillis(300), -48);
    }

    private SoundArchive archive() {
        return new SoundArchive(folder.resolve("archive"), new Vault(List.of(new byte[32])));
    }

    private void settle(RecordingSweep sweep) {
        int _ = sweep.sweep();
        later(3);
        int _ = sweep.sweep();
    }

    private void later(int seconds) {
        centre.moveTo(centre.clock.instant().plusSeconds(seconds));
    }

    private void recorded(String kind, byte[] sound, String more) throws IOException {
        note(kind, more);
        Files.write(folder.resolve(call + "-" + kind + ".wav"), sound);
    }

    private void note(String kind, String more) throws IOException {
        Files.writeString(
                folder.resolve(call + "-" + kind + ".properties"),
                "callid=" + call + "\nkind=" + kind + "\n" + more + "\nline=trunk\nat=" + CALLED.getEpochSecond()
                        + "\n",
                StandardCharsets.US_ASCII);
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(call.toString()))
                    .toList();
        }
    }

    private static byte[] voice(int seconds) {
        return sound(seconds, 3000);
    }

    private static byte[] sound(int seconds, int loudness) {
        int samples = 8000 * seconds;
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(16000);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) (loudness * Math.sin(i * 0.3)));
        }
        return wav.array();
    }

    private static class MemoryRecordings implements Recordings {

        final List<Recording> all;

        MemoryRecordings() {
            this(new ArrayList<>());
        }

        MemoryRecordings(List<Recording> all) {
            this.all = all;
        }

        @Override
        public Recording add(Recording recording) {
            return ofFile(recording.file()).orElseGet(() -> {
                all.add(recording);
                return recording;
            });
        }

        @Override
        public Optional<Recording> find(UUID id) {
            return all.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Recording> ofFile(String file) {
            return all.stream().filter(each -> each.file().equals(file)).findFirst();
        }

        @Override
        public List<Recording> ofCall(UUID of) {
            return all.stream().filter(each -> each.call().equals(of)).toList();
        }
    }
}
