package health.fascia.policy;

import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.necessity.facts.Direction;
import health.fascia.necessity.facts.Measure;
import health.fascia.necessity.facts.WarningKind;
import health.fascia.referral.IntakeSheet;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a clean case takes out of the policy tables: the title of the state, the best score, the purposes of a clearance. */
final class CleanPolicy {

    private final Rulebook rulebook;

    CleanPolicy(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The credential of the state where a massage therapist treats; another profession has its own. */
    String titleFor(CaseTherapist treats, CaseSheets sheets) {
        List<String> titles = IntakeSheet.LICENSES.getColumn("title").choices();
        if (!treats.title().equals("LMT")) {
            return titles.contains(treats.title()) ? treats.title() : "OTHER";
        }
        return rulebook.getTable(Jurisdiction.class).rows().stream()
                .filter(row -> row.state().name().equals(sheets.cell("state").text()))
                .filter(row -> row.inForce(sheets.visit()))
                .filter(row -> !row.recognizes("LMT"))
                .flatMap(row -> row.credentials().stream())
                .filter(titles::contains)
                .findFirst()
                .orElse("LMT");
    }

    /** The best score of an instrument: a goal that no follow-up reaches by accident. */
    String bestScore(String measure, LocalDate day) {
        return rulebook.getTable(Measure.class).rows().stream()
                .filter(row -> row.measure().equals(measure) && row.inForce(day))
                .map(row -> row.direction() == Direction.LOWER_BETTER ? row.lowest() : row.highest())
                .map(score -> score.stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse("0");
    }

    /** All that a clearance can be for: the codes of the case and every kind of warning. */
    String everyPurpose(String diagnoses, LocalDate day) {
        return rulebook.getTable(WarningKind.class).rows().stream()
                .filter(row -> row.inForce(day))
                .map(WarningKind::kind)
                .distinct()
                .collect(Collectors.joining(";", diagnoses + ";", ""));
    }
}
