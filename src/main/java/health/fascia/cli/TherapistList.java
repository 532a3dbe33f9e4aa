package health.fascia.cli;

import health.fascia.determination.Determination;
import health.fascia.determination.FittingTherapist;
import health.fascia.determination.TherapistSearch;
import health.fascia.determination.TherapistSearch.Found;
import health.fascia.referral.Referral;
import health.fascia.rulebook.Finding;
import java.io.PrintWriter;
import java.util.List;

/** Prints who may treat a case as a table for a person at the telephone. */
final class TherapistList {

    private static final int MOST_OBSTACLES = 6;

    private final PrintWriter out;

    TherapistList(PrintWriter out) {
        this.out = out;
    }

    /** The case, and whether it waits for another therapist at all. */
    void head(Referral referral, Determination made, TherapistSearch search) {
        String named = referral.therapistNpi();
        out.printf(
                "Referral %s · first visit %s in %s · payer %s · %s%n",
                made.caseNumber(),
                referral.firstVisit(),
                referral.state().fullName(),
                referral.payer(),
                named == null ? "names no therapist" : "names the therapist with NPI " + named);
        if (!search.wanted(referral, made.findings())) {
            out.println("Nothing speaks against the therapist whom it names; these might treat as well.");
        }
        out.println();
    }

    void print(Referral referral, Found found) {
        if (found.may().isEmpty()) {
            out.println(
                    found.licensed() == 0
                            ? "Nobody else on the roster has a license of "
                                    + referral.state().fullName() + "."
                            : "Nobody else on the roster may treat this case.");
        } else {
            table(found.may());
        }
        out.println();
        out.printf(
                "%d of %d others with a license of %s were looked at.%n",
                found.looked(), found.licensed(), referral.state().fullName());
        obstacles(found.obstacles());
        out.flush();
    }

    private void table(List<FittingTherapist> may) {
        out.printf("%3s  %-24s %-10s  %-22s %-11s %s%n", "", "Therapist", "NPI", "License", "Through", "Why here");
        for (int i = 0; i < may.size(); i++) {
            FittingTherapist one = may.get(i);
            out.printf(
                    "%3d  %-24s %-10s  %-22s %-11s %s%n",
                    i + 1,
                    one.name().isEmpty() ? "(name not stated)" : one.name(),
                    one.npi(),
                    one.license(),
                    one.through() == null ? "no end" : one.through(),
                    String.join("; ", one.reasons()));
        }
    }

    private void obstacles(List<Finding> obstacles) {
        if (!obstacles.isEmpty()) {
            out.println("Against those who may not:");
            obstacles.stream()
                    .limit(MOST_OBSTACLES)
                    .forEach(finding ->
                            out.printf("  %-20s %s (%s)%n", finding.reasonCode(), finding.text(), finding.ruleId()));
        }
    }
}
