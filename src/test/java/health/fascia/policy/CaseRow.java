package health.fascia.policy;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.StatedCell;
import health.fascia.referral.StatedRow;
import health.fascia.referral.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of an intake sheet that a worked case fills: what it states goes before what is filled in as clean. */
final class CaseRow {

    private final IntakeSheet sheet;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, CaseCell> origins = new HashMap<>();
    private final Set<String> leftBlank = new HashSet<>();

    CaseRow(IntakeSheet sheet) {
        this.sheet = sheet;
    }

    /** States a cell; an empty value states that it is blank. */
    void state(String key, String value, CaseCell origin) {
        sheet.getColumn(key);
        CaseCell before = origins.putIfAbsent(key, origin);
        if (before != null && !value.equals(values.getOrDefault(key, ""))) {
            throw origin.wrong("It says something else about '"
                    + sheet.getColumn(key).header() + "' than the column " + before.column() + ". Say it once.");
        }
        if (value.isEmpty()) {
            leftBlank.add(key);
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    /** States in another row of the sheet what is stated here, where that row says nothing of its own. */
    void copyTo(CaseRow other) {
        origins.forEach((key, origin) -> {
            if (!other.stated(key)) {
                other.state(key, values.getOrDefault(key, ""), origin);
            }
        });
    }

    /** Fills a cell that the case does not speak of with its clean value. */
    void fill(String key, String value) {
        sheet.getColumn(key);
        if (!leftBlank.contains(key) && !value.isEmpty()) {
            values.putIfAbsent(key, value);
        }
    }

    /** Whether the sheet has a column. */
    boolean knows(String key) {
        return sheet.columns().stream().anyMatch(column -> column.key().equals(key));
    }

    boolean stated(String key) {
        return origins.containsKey(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value of a cell, empty when it is blank. */
    String value(String key) {
        return values.getOrDefault(key, "");
    }

    Map<String, String> values() {
        return values;
    }

    /** The row as the intake takes it; what it would return to a clinic is a problem of the case. */
    Statement statement(String caseId) {
        Map<String, StatedCell> cells = new HashMap<>();
        values.forEach((key, value) -> cells.put(key, new StatedCell(key, StatedCell.Kind.TEXT, value, false)));
        StatedRow row = new StatedRow(
                new StatedRow.Origin("case " + caseId, sheet, sheet.title(), 1),
                sheet.columns().stream().collect(Collectors.toMap(column -> column.key(), column -> column.key())),
                cells,
                List.of());
        ReferralIntake.Reading reading = new ReferralIntake().read(row);
        if (reading instanceof Taken taken) {
            return taken.statement();
        }
        throw problem(caseId, ((Returned) reading).problems().get(0));
    }

    private CaseProblem problem(String caseId, CellProblem problem) {
        @Nullable CaseCell origin = origins.get(problem.cell());
        CaseCell cell = origin == null ? new CaseCell(caseId, "(filled in)", problem.value()) : origin;
        return cell.wrong(sheet.title() + ", " + problem.column() + ", '" + problem.value() + "': " + problem.problem()
                + " " + problem.cure());
    }
}
