package health.fascia.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds what a worked case expects against what the product says of it. */
final class CaseCheck {

    private static final List<String> VERDICTS = List.of("APPROVE", "PEND", "DENY");
    private static final Pattern REASON = Pattern.compile("[ARI]-[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern RULE = Pattern.compile("[A-Z]{2,4}-\\d+[a-z]?");

    private CaseCheck() {}

    /**
     * What a case must get.
     *
     * @param primary blank where it is not asserted
     * @param against reasons that deny or pend
     * @param favor reasons that approve
     */
    record Expected(
            String verdict, Map<String, Integer> figures, String primary, Set<String> against, Set<String> favor) {

        static Expected of(WorkedCase worked) {
            CaseCell rules = worked.cell("deciding_rules");
            rules.parts().forEach(rule -> matching(rule, RULE, "Write ids of rules such as NEC-001;DOS-005."));
            CaseCell primary = worked.cell("primary_reason");
            Set<String> reasons = new TreeSet<>();
            for (CaseCell reason : worked.cell("all_reasons").parts()) {
                reasons.add(matching(reason, REASON, "Write reason codes such as R-RX-MISSING;A-TRIAL."));
            }
            return new Expected(
                    worked.cell("expected_verdict").oneOf(VERDICTS),
                    ExpectedResult.read(worked.cell("expected_result")),
                    primary.blank() ? "" : matching(primary, REASON, "Write a reason code such as R-RX-MISSING."),
                    reasons.stream().filter(code -> code.startsWith("R-")).collect(Collectors.toSet()),
                    reasons.stream().filter(code -> code.startsWith("A-")).collect(Collectors.toSet()));
        }

        private static String matching(CaseCell cell, Pattern pattern, String allowed) {
            if (!pattern.matcher(cell.text()).matches()) {
                throw cell.wrong(allowed);
            }
            return cell.text();
        }
    }

    /** Everything that differs, in words; empty where the product says what the case expects. */
    static List<String> differences(WorkedCase worked, CaseAnswer got) {
        Expected expected = Expected.of(worked);
        List<String> differences = new ArrayList<>();
        if (!expected.verdict().equals(got.verdict())) {
            differences.add("verdict");
        }
        expected.figures().forEach((figure, value) -> {
            if (!holds(figure, value, got.figures())) {
                differences.add("result");
            }
        });
        if (!expected.primary().isEmpty() && !expected.primary().equals(got.primary())) {
            differences.add("primary");
        }
        boolean asserted = !worked.cell("all_reasons").blank();
        boolean approved = expected.verdict().equals("APPROVE");
        if (asserted
                && (!expected.against().equals(got.against())
                        || approved && !expected.favor().equals(got.favor()))) {
            differences.add("reasons");
        }
        return differences.stream().distinct().toList();
    }

    private static boolean holds(String figure, int value, Map<String, Integer> got) {
        Integer given = got.get(figure);
        if (given == null) {
            return false;
        }
        if (value == ExpectedResult.ALL_BILLED) {
            return got.getOrDefault(figure.replace("paid", "denied"), 0) == 0;
        }
        return figure.equals("days") ? given <= value : given == value;
    }
}
