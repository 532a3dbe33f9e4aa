package health.fascia.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The invented names, towns, payers and conditions under {@code sample/}. */
final class Lists {

    /** A state with its share of patients, the first digits of its ZIPs and the title of its therapists, "-" where it has none. */
    record State(String code, int weight, String zip, String title) {}

    /** A payer with its share; the states are those where it is met, empty for all. */
    record Payer(String code, String lob, int weight, List<String> states) {
        boolean in(String state) {
            return states.isEmpty() || states.contains(state);
        }
    }

    /** Diagnoses that go together, where it hurts, how it is measured and whether it has lasted long. */
    record Condition(String codes, String regions, String measure, boolean lasting, int weight) {}

    /** Scores of a measure by severity, and the change that a patient feels. */
    record Measure(List<int[]> bands, int change) {}

    static final List<String> FIRST_NAMES = lines("first-names.txt");
    static final List<String> LAST_NAMES = lines("last-names.txt");
    static final List<String> TOWNS = lines("towns.txt");
    static final List<State> STATES = table("states.tsv").stream()
            .map(row -> new State(row.get(0), Integer.parseInt(row.get(1)), row.get(2), row.get(3)))
            .toList();
    static final List<Payer> PAYERS = table("payers.tsv").stream()
            .map(row -> new Payer(row.get(0), row.get(1), Integer.parseInt(row.get(2)), list(row.get(3))))
            .toList();
    static final List<Condition> CONDITIONS = table("conditions.tsv").stream()
            .map(row -> new Condition(
                    row.get(0), row.get(1), row.get(2), row.get(3).equals("LONG"), Integer.parseInt(row.get(4))))
            .toList();
    private static final Map<String, Measure> MEASURES = new HashMap<>();

    static {
        table("measures.tsv")
                .forEach(row -> MEASURES.put(
                        row.get(0),
                        new Measure(
                                row.subList(1, 4).stream().map(Lists::band).toList(), Integer.parseInt(row.get(4)))));
    }

    private Lists() {}

    static Measure measure(String name) {
        return Objects.requireNonNull(MEASURES.get(name), name);
    }

    static State state(String code) {
        return STATES.stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Payer payer(String code) {
        return PAYERS.stream()
                .filter(payer -> payer.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Condition condition(String codes) {
        return CONDITIONS.stream()
                .filter(condition -> condition.codes().equals(codes))
                .findFirst()
                .orElseThrow();
    }

    static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    /** The rows of a tab-separated file below its header. */
    static List<List<String>> table(String name) {
        List<List<String>> rows = new ArrayList<>();
        lines(name).stream().skip(1).forEach(line -> rows.add(Arrays.asList(line.split("\t", -1))));
        return rows;
    }

    private static int[] band(String text) {
        String[] ends = text.split("-");
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
    }

    private static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(Lists.class.getResourceAsStream("/sample/" + name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
