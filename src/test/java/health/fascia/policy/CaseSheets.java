package health.fascia.policy;

import health.fascia.policy.WorkedCase.Kind;
import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of the intake sheets that state one worked case. */
final class CaseSheets {

    private static final Map<Kind, List<IntakeSheet>> OF_KIND = Map.of(
            Kind.REFERRAL, List.of(IntakeSheet.REFERRALS, IntakeSheet.BENEFITS, IntakeSheet.LICENSES),
            Kind.CONTINUATION,
                    List.of(
                            IntakeSheet.CONTINUATIONS,
                            IntakeSheet.REFERRALS,
                            IntakeSheet.BENEFITS,
                            IntakeSheet.LICENSES),
            Kind.CLAIM,
                    List.of(
                            IntakeSheet.CLAIMS,
                            IntakeSheet.CLAIM_LINES,
                            IntakeSheet.REFERRALS,
                            IntakeSheet.BENEFITS,
                            IntakeSheet.LICENSES));

    private final WorkedCase worked;
    private final LocalDate firstVisit;
    private final Map<IntakeSheet, CaseRow> rows = new EnumMap<>(IntakeSheet.class);
    private final List<CaseRow> lines = new ArrayList<>();
    private final List<CaseRow> licenses = new ArrayList<>();

    /** The rows of a case, still blank; its first visit is the day from which clean days are counted. */
    CaseSheets(WorkedCase worked, LocalDate firstVisit) {
        this.worked = worked;
        this.firstVisit = firstVisit;
        sheets().forEach(sheet -> rows.put(sheet, new CaseRow(sheet)));
    }

    WorkedCase worked() {
        return worked;
    }

    CaseCell cell(String column) {
        return worked.cell(column);
    }

    LocalDate firstVisit() {
        return firstVisit;
    }

    /** The day of the visit that is decided: the date of service where the case names one. */
    LocalDate visit() {
        CaseCell dos = cell("dos");
        return dos.blank() ? firstVisit : dos.day();
    }

    /** The day on which the case looks at what may be stale: the visit, or the request where no next visit is named. */
    LocalDate decided() {
        CaseCell received = cell("received");
        boolean asked = worked.kind() == Kind.CONTINUATION && cell("dos").blank() && !received.blank();
        return asked ? received.day() : visit();
    }

    /** The sheets on which a case of this kind is stated, the most particular first. */
    List<IntakeSheet> sheets() {
        return OF_KIND.getOrDefault(worked.kind(), List.of());
    }

    /** The row of a sheet; on the sheet of claim lines what is said of every line. */
    CaseRow row(IntakeSheet sheet) {
        CaseRow row = rows.get(sheet);
        if (row == null) {
            throw new IllegalArgumentException(worked.kind() + " has no sheet " + sheet);
        }
        return row;
    }

    CaseRow referral() {
        return row(IntakeSheet.REFERRALS);
    }

    CaseRow license() {
        return row(IntakeSheet.LICENSES);
    }

    CaseRow benefits() {
        return row(IntakeSheet.BENEFITS);
    }

    /** Another license, of somebody else who treats in the case. */
    CaseRow addLicense() {
        CaseRow license = new CaseRow(IntakeSheet.LICENSES);
        licenses.add(license);
        return license;
    }

    /** The licenses of all who treat. */
    List<CaseRow> licenses() {
        List<CaseRow> all = new ArrayList<>(licenses);
        all.add(0, license());
        return all;
    }

    CaseRow addLine() {
        CaseRow line = new CaseRow(IntakeSheet.CLAIM_LINES);
        lines.add(line);
        return line;
    }

    List<CaseRow> lines() {
        return lines;
    }
}
