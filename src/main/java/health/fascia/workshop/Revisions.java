package health.fascia.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Takes the officers' folder out of a git revision into a folder of its own, without touching the working copy. Git is
 * called with lists of arguments, never through a shell, and a name is looked at before git sees it.
 */
public final class Revisions {

    /** Branches, tags, hashes, HEAD~2, v1^; nothing that git could take for an option, a path or a range. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/~^-]{0,199}");

    private static final long MOST_SECONDS = 60;

    /** A folder of rules is a few megabytes. */
    private static final long MOST_BYTES = 512L << 20;

    private final Path rules;
    private final Path work;

    /** Why a revision could not be taken; one sentence for people. */
    public static final class NoRevision extends Exception {

        private static final long serialVersionUID = 1L;

        NoRevision(String sentence) {
            super(sentence);
        }

        /** The sentence. */
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private record Answer(int exit, String text) {}

    /**
     * Takes revisions of one folder.
     *
     * @param rules the officers' folder inside the repository
     * @param work an empty folder for what is taken out
     */
    public Revisions(Path rules, Path work) {
        this.rules = rules.toAbsolutePath().normalize();
        this.work = work;
    }

    /** Gives the folder as it was in the revision. */
    public Path take(String revision) throws NoRevision, IOException {
        if (!NAME.matcher(revision).matches() || revision.contains("..")) {
            throw new NoRevision("'" + revision + "' is neither a folder nor the name of a git revision.");
        }
        Answer top = git("rev-parse", "--show-prefix");
        if (top.exit() != 0) {
            throw new NoRevision("'" + revision + "' is no folder, and " + rules
                    + " lies in no git repository that could have a revision of this name.");
        }
        Answer commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (commit.exit() != 0) {
            throw new NoRevision("'" + revision + "' is neither a folder nor a revision of the repository that holds "
                    + rules + ".");
        }
        return extract(revision, commit.text().strip(), top.text().strip());
    }

    /** Git packs the part of the commit in which it was started; names inside begin there. */
    private Path extract(String revision, String commit, String prefix) throws NoRevision, IOException {
        Path pack = work.resolve(commit + ".zip");
        if (git("archive", "--format=zip", "--output=" + pack.toAbsolutePath(), commit)
                        .exit()
                != 0) {
            throw new NoRevision("The revision '" + revision + "' has no folder "
                    + (prefix.isEmpty() ? "of rules" : prefix.replaceAll("/$", "")) + ".");
        }
        Path target = Files.createDirectories(work.resolve(commit));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(pack))) {
            unpack(zip, target);
        }
        return target;
    }

    private static void unpack(ZipInputStream zip, Path target) throws IOException {
        long left = MOST_BYTES;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("The revision holds a file outside of its folder.");
            }
            if (!entry.isDirectory()) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                left -= content.length;
                if (left < 0) {
                    throw new IOException("The folder of rules in this revision is larger than 512 MB.");
                }
                Files.write(file, content);
            }
        }
    }

    private Answer git(String... arguments) throws NoRevision, IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", rules.toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(work, "git", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(emptyFile().toFile()));
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        try {
            Process process = builder.start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new NoRevision("git did not answer within " + MOST_SECONDS + " seconds.");
            }
            try (InputStream in = Files.newInputStream(said)) {
                return new Answer(process.exitValue(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoRevision("The comparison was interrupted.");
        } catch (IOException e) {
            throw new NoRevision("git could not be started; it is needed to look into a revision.");
        }
    }

    private Path emptyFile() throws IOException {
        Path empty = work.resolve("empty");
        if (!Files.exists(empty)) {
            Files.createFile(empty);
        }
        return empty;
    }
}
