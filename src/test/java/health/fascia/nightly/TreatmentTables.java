package health.fascia.nightly;

import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Fills the tables of treatment by plain SQL, as nights would leave them. */
final class TreatmentTables {

    private static final String HASH = "0".repeat(64);

    private static final String PROBLEM = "[{\"cell\":\"A6\",\"column\":\"Case number\",\"value\":\"\","
            + "\"problem\":\"No case is named.\",\"cure\":\"Name it.\"}]";

    private final JdbcTemplate jdbc;
    private int rows = 100;

    TreatmentTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts what the columns name: {@code insert("visit", "case_number=WA-1~held=3")}; null for the word null. */
    TreatmentTables insert(String table, String values, Object... more) {
        List<String> columns = Stream.of(values.split("~"))
                .map(value -> value.substring(0, value.indexOf('=')))
                .toList();
        Object[] filled = Stream.concat(
                        Stream.of(values.split("~")).map(value -> value.substring(value.indexOf('=') + 1)),
                        Arrays.stream(more))
                .map(value -> "null".equals(value) ? null : value)
                .toArray();
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", columns) + moreColumns(table, more.length)
                        + ") values (" + String.join(", ", Collections.nCopies(filled.length, "?")) + ")",
                filled);
        return this;
    }

    private static String moreColumns(String table, int count) {
        return count == 0 ? "" : ", " + (table.equals("continuation_decision") ? "findings" : "findings, statement");
    }

    /** A course under treatment that was looked at; the changes win. */
    TreatmentTables course(String caseNumber, String changes) {
        return insert(
                "course",
                merged(
                        "case_number=" + caseNumber + "~state=UNDER_TREATMENT~state_since=2026-11-05~held=0~granted=6"
                                + "~granted_from=2026-11-05~granted_through=2027-01-31~progress=UNKNOWN"
                                + "~visits_since_score=0~warnings=~waits_for=NOTHING~told=1~looked_on=2026-11-05",
                        changes));
    }

    TreatmentTables visit(String caseNumber, String changes, Finding... findings) {
        String day = value(changes, "visit_date");
        return insert(
                "visit",
                merged(
                        "case_number=" + caseNumber + "~visit_key=" + day + " 09:00~version=1~night_id=2~file_id=2"
                                + "~sheet_row=" + ++rows + "~start_time=09:00~end_time=09:50~therapist_npi=1000010003"
                                + "~state=WA~place=11~minutes=45~units=3~status=HELD~standing=COVERED~judged_on=" + day
                                + "~rulebook_hash=" + HASH + "~content_hash=" + HASH,
                        changes),
                json(findings),
                "{}");
    }

    TreatmentTables planned(String caseNumber, String changes, Finding... findings) {
        String day = value(changes, "visit_date");
        return insert(
                "planned_visit",
                merged(
                        "case_number=" + caseNumber + "~visit_key=" + day + "~version=1~night_id=2~file_id=2~sheet_row="
                                + ++rows + "~status=PLANNED~standing=AT_RISK~judged_on=2026-11-05~rulebook_hash=" + HASH
                                + "~content_hash=" + HASH,
                        changes),
                json(findings),
                "{}");
    }

    TreatmentTables authorization(String caseNumber, String changes) {
        return insert(
                "payer_authorization",
                merged(
                        "case_number=" + caseNumber + "~authorization_key=" + value(changes, "authorization_number")
                                + "~version=1~night_id=2~file_id=2~sheet_row=" + ++rows + "~source=PAYER~answer=GRANTED"
                                + "~visits_used=0~units_used=0~content_hash=" + HASH + "~statement={}",
                        changes));
    }

    /** A request and its one decision. */
    TreatmentTables continuation(String caseNumber, String changes, Finding... findings) {
        String number = caseNumber + "-C" + value(changes, "sequence");
        String outcome = value(changes, "outcome");
        insert(
                "continuation",
                merged(
                        "continuation_no=" + number + "~case_number=" + caseNumber + "~version=1~night_id=2~file_id=2"
                                + "~sheet_row=" + ++rows + "~requested_on=2026-11-04~decisions=1~visits_asked=6"
                                + "~visits_granted=0~state_since=2026-11-05~content_hash=" + HASH + "~statement={}",
                        changes));
        return insert(
                "continuation_decision",
                "continuation_no=" + number + "~sequence=1~version=1~night_id=2~decided_on=2026-11-05~outcome="
                        + outcome + "~visits_granted=0~rulebook_hash=" + HASH
                        + (outcome.equals("DENIED")
                                ? "~reviewer=rosa~reviewer_role=reviewers~decision=UPHOLD~rationale=No change was seen."
                                : ""),
                json(findings));
    }

    /** A row of a sheet of treatment in the second file, with its fate; returned rows have no line of their own. */
    TreatmentTables row(String sheet, int place, String fate) {
        boolean returned = fate.equals("RETURNED");
        insert(
                "intake_row",
                "file_id=2~sheet=" + sheet + "~tab=" + sheet + "~place=" + place + "~sheet_row=" + (place + 1)
                        + "~fate=" + (returned ? fate : "TAKEN") + "~problems=" + (returned ? PROBLEM : "null"));
        return returned
                ? this
                : insert(
                        "treatment_row",
                        "file_id=2~sheet=" + sheet + "~place=" + place + "~sheet_row=" + (place + 1)
                                + "~night_id=2~case_number=any~fate=" + fate);
    }

    static Finding finding(String rule, Verdict verdict, String text, String missing) {
        return new Finding(
                rule, verdict, "R-" + rule, 10, text, missing, "Clause of " + rule, "", List.of("ROW-" + rule), true);
    }

    private static String json(Finding... findings) {
        return JsonMapper.builder().build().writeValueAsString(List.of(findings));
    }

    private static String value(String changes, String key) {
        return Stream.of(changes.split("~"))
                .filter(change -> change.startsWith(key + "="))
                .map(change -> change.substring(key.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " is missing in " + changes));
    }

    private static String merged(String values, String changes) {
        java.util.Map<String, String> all = new java.util.LinkedHashMap<>();
        for (String each : (changes.isEmpty() ? values : values + "~" + changes).split("~")) {
            all.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(java.util.stream.Collectors.joining("~"));
    }
}
