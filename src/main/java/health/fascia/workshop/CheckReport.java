package health.fascia.workshop;

import health.fascia.rulebook.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the check of a folder of rules found, for an officer to read.
 *
 * @param hash SHA-256 of the folder's content
 * @param rules the ids of the rules that passed the gate
 * @param policyRows how many policy rows could be read
 * @param errors what keeps the folder from coming into force
 * @param warnings what an officer should look at
 */
public record CheckReport(
        String hash, List<String> rules, int policyRows, List<RuleProblem> errors, List<RuleProblem> warnings) {

    private static final int SHORT_HASH = 4;

    /** Whether the folder may come into force. */
    public boolean clean() {
        return errors.isEmpty();
    }

    /** Every line, errors before warnings, with a closing line that counts them. */
    public List<String> lines(String folder) {
        List<String> lines = new ArrayList<>();
        section(lines, "Errors", errors, folder);
        section(lines, "Warnings", warnings, folder);
        lines.add(byArea());
        lines.add(closing());
        return lines;
    }

    private static void section(List<String> lines, String name, List<RuleProblem> problems, String folder) {
        if (!problems.isEmpty()) {
            lines.add(name);
            problems.forEach(problem -> lines.add("  " + folder + "/" + problem));
            lines.add("");
        }
    }

    /** INT-004a and INT-004b are one number of the catalog. */
    private String byArea() {
        Map<Area, Long> numbers = rules.stream()
                .map(Area::number)
                .distinct()
                .collect(Collectors.groupingBy(Area::of, TreeMap::new, Collectors.counting()));
        return "By area: "
                + numbers.entrySet().stream()
                        .map(area -> area.getKey().title() + " " + area.getValue())
                        .collect(Collectors.joining(", "))
                + "; " + numbers.values().stream().mapToLong(Long::longValue).sum()
                + " numbers of the catalog. rules/README.md lists those that are no rule file.";
    }

    private String closing() {
        String counted = count(errors.size(), "error") + ", " + count(warnings.size(), "warning");
        if (clean()) {
            return String.format(
                    Locale.ROOT,
                    "%,d rules, %,d policy rows, %s. Rulebook %s… may come into force.",
                    rules.size(),
                    policyRows,
                    counted,
                    hash.substring(0, SHORT_HASH));
        }
        return counted + ". The active rulebook is unchanged.";
    }

    private static String count(int number, String word) {
        return (number == 0 ? "no" : String.valueOf(number)) + " " + word + (number == 1 ? "" : "s");
    }
}
