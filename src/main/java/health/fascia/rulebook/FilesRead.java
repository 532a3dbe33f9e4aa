package health.fascia.rulebook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the files of the officers' folder held when they were read last. A file whose bytes are the same is not read, gated and
 * built again, so that one changed row costs one workbook. It knows one folder and no older one: what a reading does not need
 * is forgotten with it. For one reading at a time; {@link Rulebook#load(java.nio.file.Path, List, FilesRead)} takes care.
 */
public final class FilesRead {

    /** A part of a file, such as a sheet read as one kind of row, by the bytes of the whole file. */
    private record Part(String file, String bytes, String part) {}

    private record Held(Object value, List<RuleProblem> problems) {}

    private Map<String, String> bytes = Map.of();
    private Map<Part, Held> before = Map.of();
    private Map<Part, Held> now = Map.of();
    private List<GatedRule> rules = List.of();
    private Map<Stage, CaseNetwork> networks = Map.of();

    /**
     * Begins to read a folder.
     *
     * @param hashes the SHA-256 of each file's bytes by its name; a file that is not among them is read in any case
     */
    void begin(Map<String, String> hashes) {
        bytes = hashes;
        before = now;
        now = new HashMap<>();
    }

    /** Forgets what the folder before held and this one does not. */
    void end() {
        before = Map.of();
    }

    /** Gives what a part of a file holds, and adds to the problems what is wrong in it. */
    @SuppressWarnings("unchecked")
    <T> T read(String file, String part, List<RuleProblem> problems, Supplier<T> afresh) {
        Optional<Part> name = Optional.ofNullable(bytes.get(file)).map(hash -> new Part(file, hash, part));
        Held known = name.map(before::get).orElse(null);
        if (known != null) {
            problems.addAll(known.problems());
            name.ifPresent(one -> now.put(one, known));
            return (T) known.value();
        }
        int first = problems.size();
        T value = afresh.get();
        Held held = new Held(value, List.copyOf(problems.subList(first, problems.size())));
        name.ifPresent(one -> now.put(one, held));
        return value;
    }

    /** The networks of the rules; those of the last folder where every rule is the same one. */
    Map<Stage, CaseNetwork> networks(List<GatedRule> wanted) {
        if (networks.isEmpty() || !same(wanted)) {
            Map<Stage, CaseNetwork> built = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                built.put(stage, new CaseNetwork(Rulebook.speakingAt(wanted, stage)));
            }
            networks = built;
            rules = List.copyOf(wanted);
        }
        return networks;
    }

    private boolean same(List<GatedRule> wanted) {
        if (wanted.size() != rules.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i) != rules.get(i)) {
                return false;
            }
        }
        return true;
    }
}
