package health.fascia.claim;

import health.fascia.claim.facts.DenialCode;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what payers' codes mean here: whether money was denied, and which rule of ours should have caught it. */
public final class DenialCodes {

    static final PolicySheet<DenialCode> SHEET =
            new PolicySheet<>("claim/denial-codes.xlsx", "Codes", DenialCode.class);

    /** The group of what the patient owes. */
    private static final String PATIENT = "PR";

    private final Map<String, List<DenialCode>> byCode = new HashMap<>();

    public DenialCodes(Rulebook rulebook) {
        rulebook.getTable(DenialCode.class).rows().forEach(row -> byCode.computeIfAbsent(
                        row.code(), any -> new ArrayList<>())
                .add(row));
    }

    private Optional<DenialCode> find(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(row -> row.inForce(day))
                .findFirst();
    }

    /**
     * Whether an adjustment denies money.
     *
     * @param unpaid whether nothing at all was paid where it stands
     */
    public boolean denies(Adjustment adjustment, boolean unpaid, LocalDate day) {
        if (adjustment.amount().compareTo(BigDecimal.ZERO) <= 0) {
            return false;
        }
        return find(adjustment.reason(), day)
                .map(DenialCode::denial)
                .orElse(unpaid && !adjustment.group().equals(PATIENT));
    }

    /** What the code means in our own words; empty where nobody wrote it down. */
    public String words(String carc, LocalDate day) {
        return find(carc, day).map(DenialCode::words).orElse("");
    }

    /** The rules that should have caught it: those of the remark codes where they name some, else those of the reason. */
    public List<String> rules(String carc, List<String> remarks, LocalDate day) {
        Set<String> rules = new LinkedHashSet<>();
        List<String> ofReason = find(carc, day).map(DenialCode::rules).orElse(List.of());
        for (String remark : remarks) {
            List<String> ofRemark = find(remark, day).map(DenialCode::rules).orElse(List.of());
            rules.addAll(ofRemark.stream()
                    .filter(rule -> ofReason.isEmpty() || ofReason.contains(rule))
                    .toList());
        }
        return rules.isEmpty() ? ofReason : List.copyOf(rules);
    }
}
