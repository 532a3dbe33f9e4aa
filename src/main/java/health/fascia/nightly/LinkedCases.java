package health.fascia.nightly;

import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.referral.CellProblem;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.StatedRow;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the case that a row of a further sheet speaks of: by case number; by referral number and birth date; or by
 * patient, therapist and day. A row that fits no case, or several, is a problem with a cure and never a guess.
 */
final class LinkedCases {

    private static final String NUMBER = "caseNumber";
    private static final String NAMES = "Write the case number as on the approval workbook, or the referral number and"
            + " Born, or the patient's names and Born as on the referral.";

    private final Map<String, Case> byNumber;
    private final Map<String, Case> byKey;
    private final Map<String, List<Case>> byPatient;

    private LinkedCases(Map<String, Case> byNumber, Map<String, Case> byKey, Map<String, List<Case>> byPatient) {
        this.byNumber = byNumber;
        this.byKey = byKey;
        this.byPatient = byPatient;
    }

    /** The case of a row, or why there is none. */
    record Link(@Nullable Case found, @Nullable CellProblem problem) {}

    /** Looks up all cases of a chunk at once. */
    static LinkedCases of(Cases cases, Collection<Statement> rows) {
        return new LinkedCases(
                cases.findAll(all(rows, LinkedCases::number)),
                cases.findByKeys(all(rows, LinkedCases::key)),
                cases.openCases(all(rows, LinkedCases::patient)));
    }

    private static List<String> all(Collection<Statement> rows, Function<Statement, @Nullable String> of) {
        return rows.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static @Nullable String number(Statement row) {
        return row.text(NUMBER);
    }

    private static @Nullable String key(Statement row) {
        String referral = row.text("referralNumber");
        String born = row.text("born");
        return referral == null || born == null ? null : ReferralIdentity.numberKey(referral, born);
    }

    private static @Nullable String patient(Statement row) {
        String last = row.text("lastName");
        String first = row.text("firstName");
        String born = row.text("born");
        return last == null || first == null || born == null ? null : ReferralIdentity.patientKey(last, first, born);
    }

    /**
     * Finds the case of one row.
     *
     * @param stated the row as it was written, for the address of a problem
     * @param day the day of which the row speaks; the case must have begun by then
     */
    Link find(StatedRow stated, Statement row, LocalDate day) {
        String number = number(row);
        if (number != null) {
            Case found = byNumber.get(number);
            return found == null
                    ? wrong(stated, number, "There is no case " + CellProblem.shortened(number) + ".", NAMES)
                    : fits(stated, row, found);
        }
        String key = key(row);
        if (key != null && byKey.containsKey(key)) {
            return new Link(byKey.get(key), null);
        }
        String patient = patient(row);
        if (patient == null) {
            return wrong(
                    stated,
                    "",
                    key == null ? "The row names no case." : "No referral is known by this number and" + " birth date.",
                    NAMES);
        }
        return ofPatient(stated, row, day, byPatient.getOrDefault(patient, List.of()));
    }

    /** A number with a slip in it may be that of somebody else: what the row says of the patient must fit. */
    private Link fits(StatedRow stated, Statement row, Case found) {
        String patient = patient(row);
        return patient == null || patient.equals(found.traits().patientKey())
                ? new Link(found, null)
                : wrong(
                        stated,
                        found.number(),
                        "Case " + found.number() + " is of another patient.",
                        "Correct the case number, or the names and Born.");
    }

    private static Link ofPatient(StatedRow stated, Statement row, LocalDate day, List<Case> cases) {
        String npi = row.text("therapistNpi");
        List<Case> begun = cases.stream()
                .filter(one -> !one.traits().firstVisit().isAfter(day))
                .toList();
        List<Case> same = begun.stream()
                .filter(one -> npi == null || npi.equals(one.traits().therapistNpi()))
                .toList();
        List<Case> fitting = same.isEmpty() ? begun : same;
        if (fitting.size() == 1) {
            return new Link(fitting.get(0), null);
        }
        if (fitting.isEmpty()) {
            return wrong(stated, "", "No open case of this patient has begun by " + day + ".", NAMES);
        }
        String numbers = String.join(" and ", fitting.stream().map(Case::number).toList());
        return wrong(stated, "", "Several cases of this patient fit: " + numbers + ".", "Write the case number.");
    }

    private static Link wrong(StatedRow stated, String value, String problem, String cure) {
        String address =
                stated.addresses().getOrDefault(NUMBER, "row " + stated.origin().row());
        return new Link(null, new CellProblem(address, "Case number", value, problem, cure));
    }
}
