package org.openhotline.ivr.asterisk;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiHangupException;
import org.openhotline.ivr.Caller;
import org.openhotline.ivr.CallerHungUp;
import org.openhotline.ivr.Line;
import org.openhotline.ivr.Next;
import org.openhotline.ivr.Prompt;
import org.openhotline.telephony.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A caller at the other end of a FastAGI session.
///
/// Before each command the lease (`TIMEOUT(absolute)`) is renewed: the longest time that the command may take and two
/// seconds more. Should we stop in the middle, the lease runs out and the dialplan takes the call over.
final class AgiCaller implements Caller {

    private static final Logger log = LoggerFactory.getLogger(AgiCaller.class);

    /// What is left of a lease for our own work between two commands.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Line line;
    private final AgiChannel channel;
    private final Sounds sounds;
    private final Tapes tapes;

    AgiCaller(Line line, AgiChannel channel, Sounds sounds, Tapes tapes) {
        this.line = line;
        this.channel = channel;
        this.sounds = sounds;
        this.tapes = tapes;
    }

    @Override
    public Line line() {
        return line;
    }

    /// The first command. A call that died while this JVM was frozen ends here, before anything was written for it.
    void begins() {
        lease(Duration.ZERO);
    }

    @Override
    public void hears(List<Prompt> prompts) {
        lease(sounds.lengthOf(prompts));
        send(() -> channel.exec("Playback", joined(prompts)));
    }

    @Override
    public String keys(List<Prompt> question, Duration patience, int most) {
        lease(sounds.lengthOf(question).plus(patience.multipliedBy(most)));
        var keyed = new StringBuilder();
        send(() -> {
            var data = channel.getData(joined(question), patience.toMillis(), most);
            if (data != null) keyed.append(data);
        });
        lease(Duration.ZERO); // a key in the first second must not leave the rest of a long lease to a stuck database
        return keyed.toString();
    }

    /// The dialplan records, in a subroutine of its own: it goes on when we are killed, and arms the lease again after.
    @Override
    public Statement says() {
        try {
            channel.gosub("hotline-statement", "s", "1");
        } catch (AgiHangupException gone) {
            throw new CallerHungUp(tapes.statementOf(line.call()));
        } catch (AgiException e) {
            throw new IllegalStateException("the exchange refused to record", e);
        }
        return tapes.statementOf(line.call());
    }

    /// The proper end, in one command: the dialplan trusts `HOTLINE_DONE` and nothing else.
    void ends(Next next) {
        var last = "TIMEOUT(absolute)=%d,HOTLINE_NEXT=%s,HOTLINE_DONE=1".formatted(GRACE.toSeconds(), next.word());
        send(() -> channel.exec("MSet", last));
        log.debug("call {} goes on to {}", line.call(), next);
    }

    private static String joined(List<Prompt> prompts) {
        return prompts.stream().map(Prompt::key).collect(Collectors.joining("&"));
    }

    private void lease(Duration longest) {
        var seconds = longest.plus(GRACE).plusMillis(999).toSeconds();
        send(() -> channel.setVariable("TIMEOUT(absolute)", String.valueOf(seconds)));
    }

    private static void send(Command command) {
        try {
            command.send();
        } catch (AgiHangupException gone) {
            throw new CallerHungUp();
        } catch (AgiException e) {
            throw new IllegalStateException("the exchange refused a command", e);
        }
    }

    @FunctionalInterface
    private interface Command {
        void send() throws AgiException;
    }
}
