package health.fascia.nightly;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import health.fascia.workbook.CaseRow;
import health.fascia.workbook.TreatmentRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts what stands in the tables of treatment into the words of its workbook. */
final class TreatmentWords {

    /** Joined to any table of treatment by its case, whose alias is put in; always with the newest version of the referral. */
    static final String OF_CASE =
            """
             left join referral_case rc on rc.case_number = %1$s.case_number
             left join referral_version rv on rv.case_number = rc.case_number and rv.version = rc.version
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private TreatmentWords() {}

    /** From a row with case_number, payer, and the referral's statement as referral. */
    static TreatmentRows.About about(ResultSet row) throws SQLException {
        Referral referral = new Referral(StatementText.read(IntakeSheet.REFERRALS, row.getString("referral")));
        Statement stated = referral.statement();
        return new TreatmentRows.About(
                row.getString("case_number"),
                new CaseRow.Patient(
                        stated.required("lastName") + ", " + stated.required("firstName"),
                        stated.date("born"),
                        Objects.requireNonNullElse(referral.memberId(), "")),
                row.getString("payer"));
    }

    static List<Finding> findings(String json) {
        return json.isBlank() ? List.of() : JSON.readValue(json, FINDINGS);
    }

    /** Where something is against it: what that is, and what would help. Else what carries it. */
    static TreatmentRows.Why why(List<Finding> findings, boolean against) {
        List<Finding> told = findings.stream()
                .filter(finding -> (finding.verdict().compareTo(Verdict.REDUCE) >= 0) == against)
                .toList();
        return new TreatmentRows.Why(
                told.stream().map(CaseRow.Reason::of).toList(),
                told.stream()
                        .map(Finding::missing)
                        .filter(text -> against && !text.isBlank())
                        .distinct()
                        .toList());
    }

    static CaseRow.Source source(ResultSet row, IntakeSheet sheet) throws SQLException {
        return new CaseRow.Source(text(row, "file_name"), sheet.title(), row.getInt("sheet_row"));
    }

    /** A text column; empty for null. */
    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(value);
    }

    /** The number of a permission; one without a number is known by the day of its request. */
    static String permission(@Nullable String number, @Nullable String key) {
        return number != null ? number : Objects.requireNonNullElse(key, "");
    }

    /** The warnings of a course, each with what to do. */
    static List<String> warnings(String codes) {
        List<String> words = new ArrayList<>();
        for (String code : codes.split(";")) {
            switch (code.strip()) {
                case "" -> {}
                case "VISITS" -> words.add("Visits run out: ask for more in time.");
                case "UNITS" -> words.add("Units run out: ask for more in time.");
                case "DAYS" -> words.add("The last day is near: ask for a longer time.");
                default -> words.add(plain(code.strip()));
            }
        }
        return words;
    }

    /** What a course waits for; empty where it waits for nothing. */
    static String waitsFor(String code) {
        return switch (code) {
            case "NOTHING" -> "";
            case "RE_EVALUATION" -> "Clinic (score the patient again)";
            case "CONTINUATION" -> "Answer to the request for more visits";
            case "DISCHARGE" -> "Clinic (discharge the patient)";
            default -> plain(code);
        };
    }

    /** GRANTED as Granted, PARTLY_GRANTED as Partly granted. */
    static String plain(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
