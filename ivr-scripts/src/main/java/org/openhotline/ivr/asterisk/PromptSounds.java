package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.Prompt;

/// Makes the sound of every prompt: 8 kHz A-law, as on the line.
///
/// A recorded file `HOME/recorded/<language>/<key>.alaw` or `.wav` wins; otherwise the words are spoken by the speech
/// engine. What was made is kept in `cache` by the hash of words and engine, so that a second run makes nothing.
///
/// ```
/// java -cp ... org.openhotline.ivr.asterisk.PromptSounds home=DIR tree=DIR [language=zh-CN] [cache=DIR] [recorded=DIR]
/// [engine='COMMAND {in} {out}'] [owner=USER]
/// ```
public final class PromptSounds {

    /// For the telephone: without the engine's silence on both sides, in the telephone's band, level, a little air.
    private static final List<String> FOR_THE_LINE = words("silence 1 0.01 0.4% reverse silence 1 0.01 0.4% reverse "
            + "highpass 200 lowpass 3400 norm -3 pad 0.05 0.10");

    private static final List<String> ALAW = List.of("-r", "8000", "-c", "1", "-t", "al");

    private final PromptBook book;
    private final SpeechEngine engine;
    private final String language;
    private final Path recorded;
    private final Path cache;

    public PromptSounds(String language, SpeechEngineChoice choice, Path recorded, Path cache) {
        this.book = PromptBook.of(language);
        this.engine = choice.engine();
        this.language = language;
        this.recorded = recorded;
        this.cache = cache;
    }

    /// Which engine speaks.
    ///
    /// @param command a template with `{in}` and `{out}`; null for espeak-ng of the tree
    public record SpeechEngineChoice(Path tree, @Nullable String command) {
        SpeechEngine engine() {
            return command == null ? SpeechEngine.espeak(tree) : SpeechEngine.of(command);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var values = Arguments.of(args);
        var home = Path.of(Arguments.required(values, "home"));
        var tree = Path.of(Arguments.required(values, "tree"));
        var language = values.getOrDefault("language", "zh-CN");
        var recorded = Path.of(values.getOrDefault(
                "recorded", home.resolve("recorded").resolve(language).toString()));
        var cache = Path.of(
                values.getOrDefault("cache", home.resolve("cache/prompts").toString()));
        var sounds = new PromptSounds(language, new SpeechEngineChoice(tree, values.get("engine")), recorded, cache);
        var made = sounds.into(home.resolve("data/sounds").resolve(language), home.resolve("moh"));
        var owner = values.get("owner");
        if (owner != null) Ownership.of(owner).over(home);
        IO.println(made + " prompts spoken, " + (sounds.book.keys().size() - made) + " kept or recorded");
    }

    /// Puts every prompt into the folder of sounds, and the music for waiting into another.
    ///
    /// @return how many had to be made
    public int into(Path folder, Path music) throws IOException, InterruptedException {
        for (var directory : List.of(folder, music, cache)) Files.createDirectories(directory);
        var made = new ArrayList<Future<Boolean>>();
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            book.entries().forEach((prompt, entry) -> made.add(workers.submit(() -> put(prompt, entry, folder))));
            made.add(workers.submit(() -> {
                waitingMusic(music.resolve("waiting.alaw"));
                return false;
            }));
        }
        int count = 0;
        for (var one : made) if (resultOf(one)) count++;
        return count;
    }

    private static boolean resultOf(Future<Boolean> one) throws IOException, InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IOException("a prompt could not be made", e.getCause());
        }
    }

    private boolean put(Prompt prompt, PromptBook.Entry entry, Path folder) throws IOException, InterruptedException {
        var target = folder.resolve(prompt.key() + ".alaw");
        var alaw = recorded.resolve(prompt.key() + ".alaw");
        var wav = recorded.resolve(prompt.key() + ".wav");
        if (Files.exists(alaw)) {
            Files.copy(alaw, target, StandardCopyOption.REPLACE_EXISTING);
            return false;
        }
        if (Files.exists(wav)) {
            sox(List.of(wav.toString()), target, List.of());
            return false;
        }
        var kept = cache.resolve(hash(engine.identity() + FOR_THE_LINE + entry) + ".alaw");
        var absent = !Files.exists(kept);
        if (absent) make(entry, kept);
        Files.copy(kept, target, StandardCopyOption.REPLACE_EXISTING);
        return absent;
    }

    private void make(PromptBook.Entry entry, Path kept) throws IOException, InterruptedException {
        switch (entry) {
            case PromptBook.Words words -> speak(words.content(), kept);
            case PromptBook.Made made -> {
                var how = made.content().split(" ", -1);
                var effects = how[0].equals("silence")
                        ? List.of("trim", "0", how[1])
                        : List.of("synth", how[2], "sine", how[1], "gain", "-9", "fade", "0.01", how[2]);
                sox(List.of("-n", "-r", "8000", "-c", "1"), kept, effects);
            }
        }
    }

    private void speak(String words, Path kept) throws IOException, InterruptedException {
        var in = Files.createTempFile(cache, "words", ".txt");
        var out = Files.createTempFile(cache, "spoken", ".wav");
        try {
            Files.writeString(in, words);
            run(engine.command(Map.of("in", in.toString(), "out", out.toString(), "language", language)));
            sox(List.of(out.toString()), kept, FOR_THE_LINE);
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    /// Soft broken chords of our own, so that a waiting caller hears that the line is alive and no music is licensed.
    private static void waitingMusic(Path target) throws IOException, InterruptedException {
        if (Files.exists(target)) return;
        var chord = words("synth 8 pluck G3 pluck B3 pluck D4 pluck G4 delay 0 1 2 3 remix - fade 0.2 8 2 norm -16");
        sox(words("-n -r 8000 -c 4"), target, chord);
    }

    private static void sox(List<String> from, Path to, List<String> effects) throws IOException, InterruptedException {
        var part = Files.createTempFile(to.toAbsolutePath().getParent(), "part", ".al");
        var command = new ArrayList<>(List.of("sox", "-V1"));
        command.addAll(from);
        command.addAll(ALAW);
        command.add(part.toString());
        command.addAll(effects);
        run(command);
        Files.setPosixFilePermissions(part, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
    }

    private static List<String> words(String command) {
        return List.of(command.split(" ", -1));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
