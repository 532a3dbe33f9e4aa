package health.fascia.workshop;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.StatedCell;
import health.fascia.referral.StatedRow;
import health.fascia.referral.Statement;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The licenses and verified benefits that an intake workbook states for a referral, linked as in a night. */
final class IntakeBackground {

    private IntakeBackground() {}

    /** Empty where the workbook has neither sheet, as an example workbook. */
    static Optional<Background> of(Path file, Referral referral, List<ExampleProblem> problems) {
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            List<Statement> licenses = new ArrayList<>();
            List<Statement> benefits = new ArrayList<>();
            boolean any = false;
            for (SheetInfo info : workbook.sheets()) {
                Optional<IntakeSheet> sheet = IntakeSheet.find(info.name());
                if (sheet.filter(found -> found == IntakeSheet.LICENSES).isPresent()) {
                    any = true;
                    licenses.addAll(read(workbook, info.name(), IntakeSheet.LICENSES));
                } else if (sheet.filter(found -> found == IntakeSheet.BENEFITS).isPresent()) {
                    any = true;
                    benefits.addAll(read(workbook, info.name(), IntakeSheet.BENEFITS));
                }
            }
            licenses.removeIf(one -> !Objects.equals(one.text("npi"), referral.therapistNpi()));
            benefits.removeIf(one -> !referral.payer().equalsIgnoreCase(one.text("payer"))
                    || !Objects.equals(one.text("memberId"), referral.memberId()));
            return any ? Optional.of(new Background(licenses, benefits, List.of())) : Optional.empty();
        } catch (RefusedWorkbook e) {
            problems.add(new ExampleProblem(String.valueOf(file.getFileName()), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static List<Statement> read(WorkbookFile workbook, String tab, IntakeSheet sheet) throws RefusedWorkbook {
        List<Statement> statements = new ArrayList<>();
        ReferralIntake intake = new ReferralIntake();
        try (SheetRows rows = workbook.rows(tab)) {
            Map<Integer, IntakeColumn> columns = new HashMap<>();
            if (rows.hasNext()) {
                rows.next().cells().forEach(cell -> sheet.findColumn(cell.text())
                        .ifPresent(column -> columns.put(cell.column(), column)));
            }
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                Map<String, StatedCell> cells = new HashMap<>();
                for (SheetCell cell : row.cells()) {
                    IntakeColumn column = columns.get(cell.column());
                    if (column != null) {
                        ExampleBook.stated(Optional.of(cell)).ifPresent(read -> cells.put(column.key(), read));
                    }
                }
                StatedRow stated = new StatedRow(
                        new StatedRow.Origin(workbook.name(), sheet, tab, row.number()), Map.of(), cells, List.of());
                if (intake.read(stated) instanceof ReferralIntake.Taken taken) {
                    statements.add(taken.statement());
                }
            }
        }
        return statements;
    }
}
