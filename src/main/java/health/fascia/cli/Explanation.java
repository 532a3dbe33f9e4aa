package health.fascia.cli;

import health.fascia.codeset.DiagnosisCode;
import health.fascia.desk.NearRules;
import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.ColumnType;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a case's determination for a person: the outcome, its reasons, what would change it, the facts. */
final class Explanation {

    private static final int SHORT_HASH = 8;
    private static final String INDENT = "                         ";

    private final PrintWriter out;
    private final Rulebook rulebook;

    Explanation(PrintWriter out, Rulebook rulebook) {
        this.out = out;
        this.rulebook = rulebook;
    }

    void print(Referral referral, Background background, List<Determination> history, List<RuleTrace> traces) {
        Determination made = history.get(history.size() - 1);
        head(referral, made);
        made.findings().forEach(this::finding);
        yes(made);
        nearly(traces);
        history(history);
        facts(referral);
        facts(background);
        if (!made.rulebookHash().equals(rulebook.hash())) {
            out.printf(
                    "%nDecided by rulebook %s; the rules that nearly fired are those of the present rulebook %s.%n",
                    made.rulebookHash().substring(0, SHORT_HASH),
                    rulebook.hash().substring(0, SHORT_HASH));
        }
        out.flush();
    }

    private void head(Referral referral, Determination made) {
        out.printf(
                "Referral %s · received %s · first visit %s in %s · payer %s%n",
                made.caseNumber(),
                referral.received(),
                referral.firstVisit(),
                referral.state().fullName(),
                referral.payer());
        out.printf("%s", made.outcome().words().toUpperCase(Locale.ROOT));
        if (made.outcome() == Outcome.APPROVED || made.grant().granted() > 0) {
            out.printf(
                    ", %d of %s visits, %s to %s",
                    made.grant().granted(),
                    made.grant().asked() == null ? "unnumbered" : made.grant().asked(),
                    made.grant().from(),
                    made.grant().through());
        }
        out.printf(" · determination %s of %s", made.number(), made.decidedOn());
        out.println(made.due() == null ? "" : ", due " + made.due());
        out.println();
    }

    void finding(Finding finding) {
        out.printf("  %s %-20s %s%n", sign(finding.verdict()), finding.reasonCode(), finding.text());
        String rows = finding.policyRows().stream().map(this::row).collect(Collectors.joining(", "));
        out.printf(
                "%s%s · %s%s%s%n",
                INDENT,
                finding.ruleId(),
                finding.source(),
                rows.isEmpty() ? "" : " · policy row " + rows,
                finding.verified() ? "" : " · UNVERIFIED SOURCE");
    }

    private String row(String id) {
        PolicyTable<?> table = rulebook.tablesByRow().get(id);
        return table == null
                ? id
                : id
                        + table.rows().stream()
                                .filter(row -> row.rowId().equals(id))
                                .map(row -> ", in force from " + row.from()
                                        + (row.verified().equals("read") ? "" : ", unverified"))
                                .findFirst()
                                .orElse("");
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case ADVERSE, REDUCE -> "✗";
            case PEND, REVIEW -> "…";
            case MEETS -> "✓";
            case NOTE -> "·";
        };
    }

    private void yes(Determination made) {
        List<String> wanted = made.findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .map(Finding::missing)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        if (made.outcome() != Outcome.APPROVED && !wanted.isEmpty()) {
            out.println();
            out.println("What would make it a yes:");
            wanted.forEach(text -> out.println("  - " + text));
        }
    }

    void nearly(List<RuleTrace> traces) {
        List<RuleTrace> near = NearRules.among(traces);
        if (!near.isEmpty()) {
            out.println();
            out.println("Nearly (one condition failed):");
            near.forEach(trace -> out.printf(
                    "  %s%n      kept back by: %s%n",
                    trace.name(), trace.failed().get(0)));
        }
    }

    private void history(List<Determination> history) {
        out.println();
        out.println("Determinations:");
        for (Determination made : history) {
            out.printf(
                    "  %s  %s  %s",
                    made.number(), made.decidedOn(), made.outcome().words());
            out.println(
                    made.review() == null
                            ? "  (by the rules)"
                            : "  (" + made.review().decision() + " by "
                                    + made.review().reviewer() + ", "
                                    + made.review().role() + ": "
                                    + made.review().rationale() + ")");
        }
    }

    void facts(Referral referral) {
        stated("Facts as stated by the clinic:", referral.statement());
    }

    /** The rows of the other sheets that were used: the therapist's licenses and what was verified with the payer. */
    private void facts(Background background) {
        for (Statement license : background.licenses()) {
            stated("The therapist's license:", license);
        }
        if (background.licenses().isEmpty()) {
            out.printf("%nNo license of the therapist is known.%n");
        }
        for (Statement verification : background.verifications()) {
            stated("Benefits as verified with the payer:", verification);
        }
        if (background.verifications().isEmpty()) {
            out.printf("%nNo answer of the payer is known.%n");
        }
        if (!background.openCases().isEmpty()) {
            out.printf(
                    "%nOpen cases of the same patient and condition: %s%n", String.join(", ", background.openCases()));
        }
    }

    /** What a continuation, a claim or one of its lines states. */
    void facts(Statement statement) {
        stated("As stated on the sheet " + statement.sheet().title() + ":", statement);
    }

    private void stated(String title, Statement statement) {
        out.println();
        out.println(title);
        for (IntakeColumn column : statement.sheet().columns()) {
            String value = statement.text(column.key());
            if (value != null) {
                out.printf("  %-28s %s%n", column.header(), shown(column, value));
            }
        }
    }

    private static String shown(IntakeColumn column, String value) {
        return column.type() != ColumnType.DIAGNOSES
                ? value
                : Arrays.stream(value.split(";"))
                        .map(code -> DiagnosisCode.find(code)
                                .map(DiagnosisCode::dotted)
                                .orElse(code))
                        .collect(Collectors.joining("; "));
    }
}
