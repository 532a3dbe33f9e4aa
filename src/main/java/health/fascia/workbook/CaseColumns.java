package health.fascia.workbook;

import health.fascia.workbook.CaseRow.Decision;
import health.fascia.workbook.CaseRow.Reason;
import health.fascia.workbook.CaseRow.Review;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a case on the sheets of the approval workbook. */
final class CaseColumns {

    static final String CASE = "Case";
    static final String ASKED = "Visits asked";
    static final String GRANTED = "Visits granted";
    static final String COUNTS = "Row counts";
    static final String DETERMINATION = "Determination no.";
    static final String DECISION = "Decision";
    static final String VISITS = "Visits to grant";
    static final String REVIEWER = "Reviewer";
    static final String RATIONALE = "Rationale";
    static final String CODE = "Signing code";
    static final String KEY = "Key";

    /** Where people write; what stands there is no fact of the case. */
    static final List<String> ANSWER = List.of(DECISION, VISITS, REVIEWER, RATIONALE, CODE);

    private static final String ROLE = "Role";
    static final String THERAPISTS = "Therapists who may";

    private static final String BULLET = "\u2022 ";

    private CaseColumns() {}

    static List<ListColumn<CaseRow>> of(Outcome outcome, RowSeal seal) {
        List<ListColumn<CaseRow>> columns = new ArrayList<>();
        who(columns);
        what(columns);
        why(columns, outcome != Outcome.APPROVED);
        if (outcome == Outcome.PENDED || outcome == Outcome.DENIAL_PROPOSED) {
            columns.add(ListColumn.text(THERAPISTS, 34, row -> lines(row.therapists())));
        }
        whence(columns);
        if (outcome.isDecidedHere()) {
            // A pended case waits for its next answer, whoever answered before; that stands among the reasons.
            review(columns, outcome.isProposal());
        }
        // Nobody decides about an approved case here, so that its row needs no marks of its cells.
        List<ListColumn<CaseRow>> shown = outcome.isDecidedHere() ? List.copyOf(columns) : List.of();
        columns.add(new ListColumn<>(KEY, 10, ListColumn.Type.HIDDEN, row -> key(shown, seal, row)));
        return columns;
    }

    private static String key(List<ListColumn<CaseRow>> columns, RowSeal seal, CaseRow row) {
        Map<Integer, String> shown = new TreeMap<>();
        Map<String, String> answer = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = RowSeal.asRead(columns.get(i).value().apply(row));
            if (ANSWER.contains(columns.get(i).header())) {
                answer.put(columns.get(i).header(), text);
            } else if (!columns.get(i).header().equals(ROLE)) {
                shown.put(i, text);
            }
        }
        return seal.key(
                row,
                shown,
                ANSWER.stream().map(header -> answer.getOrDefault(header, "")).toList());
    }

    /** The shown columns of a sheet by their place, as they are named there; without those where people write. */
    static Map<Integer, String> shown(Outcome outcome, RowSeal seal) {
        Map<Integer, String> shown = new TreeMap<>();
        List<ListColumn<CaseRow>> columns = of(outcome, seal);
        for (int i = 0; i < columns.size(); i++) {
            String header = columns.get(i).header();
            if (!ANSWER.contains(header) && !header.equals(ROLE) && !header.equals(KEY)) {
                shown.put(i, header);
            }
        }
        return shown;
    }

    private static void who(List<ListColumn<CaseRow>> columns) {
        columns.add(ListColumn.text(CASE, 16, CaseRow::caseNumber));
        columns.add(ListColumn.text(DETERMINATION, 19, CaseRow::determination));
        columns.add(ListColumn.text("Patient", 17, row -> row.patient().name()));
        columns.add(ListColumn.date("Born", row -> row.patient().born()));
        columns.add(ListColumn.text("Member id", 14, row -> row.patient().memberId()));
        columns.add(ListColumn.text("Payer", 13, row -> row.payer().name()));
        columns.add(ListColumn.text("Plan", 10, row -> row.payer().plan()));
        columns.add(ListColumn.text("Therapist", 16, row -> row.therapist().name()));
        columns.add(ListColumn.text("NPI", 11, row -> row.therapist().npi()));
        columns.add(ListColumn.text("State", 7, CaseRow::state));
    }

    private static void what(List<ListColumn<CaseRow>> columns) {
        columns.add(ListColumn.text("Condition", 20, row -> String.join("\n", row.conditions())));
        columns.add(ListColumn.text("Codes", 10, row -> String.join("\n", row.codes())));
        columns.add(ListColumn.text("Region", 13, row -> String.join("\n", row.regions())));
        columns.add(ListColumn.number(ASKED, 8, row -> row.visits().asked()));
        columns.add(ListColumn.number(GRANTED, 9, row -> row.visits().granted()));
        columns.add(ListColumn.number("Units", 7, row -> row.visits().units()));
        columns.add(ListColumn.date("Valid from", row -> row.visits().validFrom()));
        columns.add(ListColumn.date("Valid through", row -> row.visits().validThrough()));
    }

    /** Nothing is missing from an approved case, so that its paper is kept for the rest. */
    private static void why(List<ListColumn<CaseRow>> columns, boolean open) {
        columns.add(new ListColumn<>("Outcome", 12, ListColumn.Type.OUTCOME, CaseColumns::outcome));
        columns.add(ListColumn.text("Reasons", 48, row -> lines(row.reasons(), CaseColumns::reason)));
        columns.add(ListColumn.text("Policy clauses", 46, row -> lines(row.reasons(), CaseColumns::clause)));
        columns.add(ListColumn.text("Missing", open ? 26 : 10, row -> lines(row.missing())));
        columns.add(ListColumn.text("What would make it a yes", open ? 28 : 11, row -> lines(row.wayToYes())));
    }

    private static void whence(List<ListColumn<CaseRow>> columns) {
        columns.add(ListColumn.date("Received", CaseRow::received));
        columns.add(ListColumn.date("Due", CaseRow::due));
        columns.add(ListColumn.text("Waiting for", 13, CaseRow::waitingFor));
        columns.add(ListColumn.text("Source file", 15, row -> row.source().file()));
        columns.add(ListColumn.text("Source sheet", 10, row -> row.source().tab()));
        columns.add(ListColumn.number("Source row", 8, row -> row.source().row()));
        columns.add(ListColumn.number(COUNTS, 8, row -> row.countsTonight() ? 1 : 0));
    }

    private static void review(List<ListColumn<CaseRow>> columns, boolean told) {
        columns.add(input(DECISION, 13, told, review -> word(review.decision())));
        columns.add(input(VISITS, 9, told, review -> ""));
        columns.add(input(REVIEWER, 16, told, Review::reviewer));
        if (told) {
            columns.add(input(ROLE, 14, true, Review::role));
        }
        columns.add(input(RATIONALE, 34, told, Review::rationale));
        columns.add(input(CODE, 13, told, review -> ""));
    }

    private static ListColumn<CaseRow> input(String header, int width, boolean told, Function<Review, String> value) {
        return new ListColumn<>(header, width, ListColumn.Type.INPUT, row -> {
            Review review = row.review();
            return review == null || !told ? null : value.apply(review);
        });
    }

    /** The plain outcome gives a colored cell; a note tells what became of it since. */
    private static @Nullable Object outcome(CaseRow row) {
        return row.outcomeNote().isEmpty() ? row.outcome() : row.outcomeNote();
    }

    static String reason(Reason reason) {
        return reason.code().isEmpty() ? reason.text() : reason.text() + " [" + reason.code() + "]";
    }

    static String clause(Reason reason) {
        List<String> parts = new ArrayList<>();
        parts.add(reason.ruleId());
        parts.add(reason.clause());
        if (!reason.policyRows().isEmpty()) {
            parts.add((reason.policyRows().size() == 1 ? "row " : "rows ") + String.join(", ", reason.policyRows()));
        }
        if (!reason.verified()) {
            parts.add("unverified source");
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00B7 "));
    }

    private static String word(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }

    static <X> String lines(List<X> things, Function<X, String> words) {
        return lines(things.stream().map(words).toList());
    }

    static String lines(List<String> things) {
        return things.size() < 2 ? String.join("", things) : BULLET + String.join("\n" + BULLET, things);
    }
}
