package health.fascia.workshop;

import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Outcome;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Stage;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One row of an officer's example workbook: the facts of a case, and what must come out of it.
 *
 * @param file the name of the workbook
 * @param sheet the sheet
 * @param row the row as the spreadsheet shows it, from 1
 * @param name the officer's short name of the example
 * @param stage the kind of case
 */
public record Example(String file, String sheet, int row, String name, Stage stage, Facts facts, Expected expected) {

    /**
     * The case.
     *
     * @param asked what a continuation asks for, or what a visit or a claim states; null for a new referral
     * @param lines the lines of a claim, or the payer's permission beside a visit
     * @param standing where a visit stands among the others, by the keys of {@link StandingColumns}
     */
    public record Facts(
            Referral referral,
            Background background,
            @Nullable Statement asked,
            List<Statement> lines,
            Map<String, String> standing) {}

    /**
     * What must come out.
     *
     * @param reasons exactly the reasons that stand against the case
     * @param notes exactly the reasons for the case and the notes; null where they are not looked at
     * @param visits the visits that are granted; null where they are not looked at
     * @param units on a claim, the paid units by procedure code; null where they are not looked at
     * @param shows the rules that must fire
     * @param silent the rules that must not fire
     */
    public record Expected(
            Outcome outcome,
            SortedSet<String> reasons,
            @Nullable SortedSet<String> notes,
            @Nullable Integer visits,
            @Nullable SortedMap<String, Integer> units,
            SortedSet<String> shows,
            SortedSet<String> silent) {}
}
