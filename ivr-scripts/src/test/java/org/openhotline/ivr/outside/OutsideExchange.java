package org.openhotline.ivr.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;

/// The telephone network outside: a second Asterisk, from which people call the hotline over SIP with any number, and
/// on
/// which they are called.
///
/// ```
/// var call = outside.dials("12305").from("13800138000").playing(Tone.hertz(440));
/// call.hears("welcome");
/// call.presses("1");
/// ```
public final class OutsideExchange implements AutoCloseable {

    private static final String SECRET = "the-outside-has-no-secret";

    private final AsteriskProcess process;
    private final AudioSocketServer audio = new AudioSocketServer();
    private final Ami ami;
    private final Path sounds;
    private final Map<String, OutsideCall> calls = new ConcurrentHashMap<>();
    private final List<String> called = new CopyOnWriteArrayList<>();
    private final Map<String, short[]> prompts = new ConcurrentHashMap<>();

    private OutsideExchange(HotlineExchange hotline) throws IOException {
        var home = Files.createTempDirectory("outside");
        var amiPort = Ports.tcp();
        var rtp = Ports.rtpStart();
        sounds = hotline.settings().sounds();
        Templates.write(
                home,
                AsteriskProcess.tree(),
                Map.of(
                        "HOME", home.toString(),
                        "MODULES", hotline.modules().toString(),
                        "AMI_PORT", String.valueOf(amiPort),
                        "AMI_SECRET", SECRET,
                        "SIP_PORT", String.valueOf(hotline.networkPort()),
                        "HOTLINE_PORT", String.valueOf(hotline.sipPort()),
                        "AUDIO_PORT", String.valueOf(audio.port()),
                        "RTP_START", String.valueOf(rtp),
                        "RTP_END", String.valueOf(rtp + 599)));
        process = new AsteriskProcess(home).booted(hotline.networkPort());
        ami = Ami.login(amiPort, "outside", SECRET, OutsideEvent.class, OutsideCalledEvent.class);
        ami.connection().addEventListener(this::happened);
    }

    /// Starts the network around a hotline.
    public static OutsideExchange around(HotlineExchange hotline) {
        try {
            return new OutsideExchange(hotline);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void happened(ManagerEvent event) {
        switch (event) {
            case OutsideEvent connected
            when connected.getId() != null && connected.getName() != null -> {
                var call = calls.get(connected.getId());
                if (call != null) call.on(connected.getName());
            }
            case OutsideCalledEvent ringing when ringing.getNumber() != null -> called.add(ringing.getNumber());
            case OriginateResponseEvent failed
            when "Failure".equals(failed.getResponse()) -> {
                var call = calls.get(String.valueOf(failed.getActionId()));
                if (call != null) call.refused();
            }
            default -> {}
        }
    }

    /// Somebody lifts the receiver.
    public Dialling dials(String number) {
        return new Dialling(number, "13800138000");
    }

    /// A call that is about to be placed.
    public final class Dialling {

        private final String number;
        private final String from;

        private Dialling(String number, String from) {
            this.number = number;
            this.from = from;
        }

        /// @param callerId as the network shows it, whatever that is
        public Dialling from(String callerId) {
            return new Dialling(number, callerId);
        }

        public OutsideCall silently() {
            return playing(Tone.SILENCE);
        }

        /// Places the call; into the telephone goes this tone.
        public OutsideCall playing(Tone tone) {
            var call = new OutsideCall(OutsideExchange.this).plays(tone);
            calls.put(call.id().toString(), call);
            audio.expects(call);
            var originate = new OriginateAction();
            originate.setActionId(call.id().toString());
            originate.setChannel("PJSIP/" + number + "@hotline");
            originate.setCallerId("\"someone <script>\" <" + from + ">");
            originate.setContext("talk");
            originate.setExten("s");
            originate.setPriority(1);
            originate.setTimeout(30_000L);
            originate.setAsync(true);
            originate.setVariables(new LinkedHashMap<>(Map.of("TALK", call.id().toString())));
            ami.send(originate);
            return call;
        }
    }

    /// From now on this number is somebody who answers; the call is theirs.
    public OutsideCall answersAt(String number) {
        var call = new OutsideCall(this);
        calls.put(call.id().toString(), call);
        audio.expects(call);
        behaves(number, "answers", call.id());
        return call;
    }

    public void isBusyAt(String number) {
        behaves(number, "busy", UUID.randomUUID());
    }

    /// Rings, and nobody comes.
    public void ringsAt(String number) {
        behaves(number, "rings", UUID.randomUUID());
    }

    private void behaves(String number, String how, UUID talk) {
        ami.send(new SetVarAction("TALK_" + number, talk.toString()));
        ami.send(new SetVarAction("HOW_" + number, how));
    }

    /// The numbers that the hotline has called, in order.
    public List<String> called() {
        return List.copyOf(called);
    }

    void dtmf(String channel, char key) {
        ami.send(new PlayDtmfAction(channel, String.valueOf(key)));
    }

    void hangUp(String channel) {
        ami.send(new HangupAction(channel));
    }

    short[] prompt(String key) {
        return prompts.computeIfAbsent(key, missing -> {
            try {
                return Alaw.decode(Files.readAllBytes(sounds.resolve(missing + ".alaw")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// For a failed test: which prompts there were.
    String promptsIn(Ear ear) {
        var heard = new ArrayList<String>();
        try (var files = Files.list(sounds)) {
            files.map(file -> file.getFileName().toString().replace(".alaw", ""))
                    .filter(key -> !key.equals("pause") && ear.endOf(prompt(key), 0) >= 0)
                    .forEach(heard::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "; prompts heard: " + heard;
    }

    @Override
    public void close() throws IOException {
        ami.close();
        process.close();
        audio.close();
    }
}
