package health.fascia.policy;

import health.fascia.rulebook.FilesRead;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleProblem;
import health.fascia.rulebook.Rulebook;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Holds the rules in force. A changed folder is read, gated, built and proved beside them, and takes their place in one
 * step or not at all. Safe for several threads.
 */
public final class Rulebooks {

    private final Path folder;
    private final List<Proof> proofs;
    private final FilesRead read;
    private final AtomicReference<RulesInForce> inForce;

    private Rulebooks(Path folder, List<Proof> proofs, FilesRead read, RulesInForce first) {
        this.folder = folder;
        this.proofs = proofs;
        this.read = read;
        this.inForce = new AtomicReference<>(first);
    }

    /** Either the rules of a folder may come into force, or everything is told that keeps them from it. */
    public sealed interface Candidate {

        /** They passed everything. */
        record Good(RulesInForce rules) implements Candidate {}

        /**
         * They did not; what was in force goes on.
         *
         * @param hash names the content that was refused; empty when it could not be read
         */
        record Refused(String hash, List<RuleProblem> problems) implements Candidate {}
    }

    /**
     * Opens the officers' folder. The proofs are for changes: a start must not wait for thousands of examples, and has no
     * other rules with which it could go on.
     *
     * @throws RejectedRulebook when there is nothing good to begin with
     */
    public static Rulebooks open(Path folder, List<Proof> proofs) throws RejectedRulebook {
        FilesRead read = new FilesRead();
        Candidate candidate = prepare(folder, List.of(), read);
        if (candidate instanceof Candidate.Refused refused) {
            throw new RejectedRulebook(refused.problems());
        }
        return new Rulebooks(folder, List.copyOf(proofs), read, ((Candidate.Good) candidate).rules());
    }

    /** The rules in force; take them once for each case or night and keep them until it is decided. */
    public RulesInForce inForce() {
        return Objects.requireNonNull(inForce.get());
    }

    /** The officers' folder. */
    public Path folder() {
        return folder;
    }

    /** What tells one state of the folder from another, without reading its files. */
    public String fingerprint() {
        return FolderCopy.fingerprint(folder);
    }

    /** Whether the folder still holds the rules in force. */
    public boolean unchanged() {
        return Rulebook.hash(folder).equals(inForce().hash());
    }

    /** Prepares what the folder holds now; nothing comes into force yet. */
    public Candidate prepare() {
        return prepare(folder, proofs, read);
    }

    /** Proves the folder with nothing kept from the last time and lets the result go, so that later proofs are quick. */
    public void rehearse() {
        proofs.forEach(Proof::forget);
        var unused = prepare();
    }

    /** Reads, gates, builds and proves a folder. */
    public static Candidate prepare(Path folder, List<Proof> proofs) {
        return prepare(folder, proofs, new FilesRead());
    }

    private static Candidate prepare(Path folder, List<Proof> proofs, FilesRead read) {
        if (!Files.isDirectory(folder)) {
            return refused(folder, "there is no such folder of rules.");
        }
        try (FolderCopy copy = FolderCopy.of(folder)) {
            return proved(copy.folder(), proofs, read);
        } catch (UncheckedIOException e) {
            return refused(folder, "its files could not be read just now; they may still be being written.");
        }
    }

    private static Candidate proved(Path copy, List<Proof> proofs, FilesRead read) {
        String hash = Rulebook.hash(copy);
        try {
            RulesInForce rules = RulesInForce.of(Policy.load(copy, read));
            List<RuleProblem> problems = proofs.stream()
                    .flatMap(proof -> proof.problems(copy, rules).stream())
                    .toList();
            if (problems.isEmpty()) {
                return new Candidate.Good(rules);
            }
            return new Candidate.Refused(hash, problems);
        } catch (RejectedRulebook e) {
            return new Candidate.Refused(hash, e.problems());
        }
    }

    private static Candidate refused(Path folder, String problem) {
        String name = folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
        return new Candidate.Refused("", List.of(new RuleProblem(name, "folder", problem)));
    }

    /** Puts other rules in force, in one step. Who took the old ones goes on with them; nobody else gets them any more. */
    public void activate(RulesInForce rules) {
        inForce.set(rules);
    }

    /** Whether these are the rules in force already. */
    public boolean holds(RulesInForce rules) {
        return inForce().hash().equals(rules.hash());
    }
}
