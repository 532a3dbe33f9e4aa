package health.fascia.claim;

import health.fascia.claim.facts.UnitLimit;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many units of a line may be paid after all that was found. */
final class Payment {

    /** Denials of the excess only (COD-004, DOS-008); every other one denies the line. */
    private static final Set<String> EXCESS = Set.of("R-UNITS-OVER", "R-DOSE-60MIN");

    private Payment() {}

    /** Whether nothing denies the line and nothing lets it wait (CLM-025). */
    static boolean unopposed(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.verdict().compareTo(Verdict.REDUCE) < 0);
    }

    static int units(List<Finding> findings, int billed, Optional<UnitLimit> limit) {
        boolean whole = findings.stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .anyMatch(finding -> !EXCESS.contains(finding.reasonCode()));
        if (whole) {
            return 0;
        }
        int units = billed;
        if (found(findings, "R-UNITS-OVER")) {
            units = least(units, limit.map(UnitLimit::allowed).orElse(null));
        }
        if (found(findings, "R-DOSE-60MIN")) {
            units = least(units, limit.map(UnitLimit::sessionUnits).orElse(null));
        }
        return units;
    }

    private static boolean found(List<Finding> findings, String reason) {
        return findings.stream().anyMatch(finding -> finding.reasonCode().equals(reason));
    }

    private static int least(int units, @Nullable Integer most) {
        return most == null ? 0 : Math.min(units, most);
    }
}
