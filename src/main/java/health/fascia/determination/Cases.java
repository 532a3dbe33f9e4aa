package health.fascia.determination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases: one a referral, with where it stands. */
public final class Cases {

    private static final int PORTION = 500;
    private static final String COLUMNS = "case_number, patient_key, family, state, payer, therapist_npi, cover_key,"
            + " first_visit, last_visit, version, content_hash, outcome, determination_no";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public Cases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /**
     * A case as it stands.
     *
     * @param number the case number, for instance {@code TX-2026-000481}
     * @param traits by what it is found
     * @param version the version of the referral that counts
     * @param contentHash the content of the newest version
     * @param outcome the outcome of the newest determination
     * @param determination the number of the newest determination
     */
    public record Case(
            String number, Traits traits, int version, String contentHash, Outcome outcome, String determination) {

        /** How many determinations the case has had. */
        public int determinations() {
            return Integer.parseInt(determination.substring(determination.lastIndexOf("-D") + 2));
        }
    }

    /**
     * By what a case is found; keys are digests.
     *
     * @param patientKey names the patient
     * @param family the family of the leading condition, null when none is known
     * @param state the state of treatment
     * @param payer the payer
     * @param therapistNpi the therapist, null when none is named
     * @param coverKey names payer and member, null for self-pay
     * @param firstVisit the first planned day
     * @param lastVisit the last planned day, as far as known
     */
    public record Traits(
            String patientKey,
            @Nullable String family,
            String state,
            String payer,
            @Nullable String therapistNpi,
            @Nullable String coverKey,
            LocalDate firstVisit,
            LocalDate lastVisit) {

        /** Same patient, same family of conditions, overlapping dates. */
        public boolean overlaps(Traits other) {
            return patientKey.equals(other.patientKey)
                    && family != null
                    && family.equals(other.family)
                    && !firstVisit.isAfter(other.lastVisit)
                    && !other.firstVisit.isAfter(lastVisit);
        }
    }

    /** Takes the next numbers of a year; the counter row is locked until the transaction ends. */
    public int takeNumbers(int year, int count) {
        int updated = client.sql("update case_counter set last_number = last_number + ? where counted_year = ?")
                .params(count, year)
                .update();
        if (updated == 0) {
            client.sql("insert into case_counter (counted_year, last_number) values (?, ?)")
                    .params(year, count)
                    .update();
        }
        int last = client.sql("select last_number from case_counter where counted_year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }

    /** Opens cases with the keys by which their referrals are known again. */
    public void open(int night, List<Case> cases, Map<String, String> numberByKey) {
        String places = "?, ".repeat(13) + "?";
        jdbc.batchUpdate(
                "insert into referral_case (" + COLUMNS + ", opened_by) values (" + places + ")",
                cases,
                Math.max(1, cases.size()),
                (insert, opened) -> {
                    Traits traits = opened.traits();
                    insert.setString(1, opened.number());
                    insert.setString(2, traits.patientKey());
                    insert.setString(3, traits.family());
                    insert.setString(4, traits.state());
                    insert.setString(5, traits.payer());
                    insert.setString(6, traits.therapistNpi());
                    insert.setString(7, traits.coverKey());
                    insert.setObject(8, traits.firstVisit());
                    insert.setObject(9, traits.lastVisit());
                    insert.setInt(10, opened.version());
                    insert.setString(11, opened.contentHash());
                    insert.setString(12, opened.outcome().name());
                    insert.setString(13, opened.determination());
                    insert.setInt(14, night);
                });
        addKeys(numberByKey);
    }

    /** Adds keys under which a case is found from now on. */
    public void addKeys(Map<String, String> numberByKey) {
        List<Map.Entry<String, String>> keys = List.copyOf(numberByKey.entrySet());
        jdbc.batchUpdate(
                "insert into case_key (identity_key, case_number) values (?, ?)",
                keys,
                Math.max(1, keys.size()),
                (insert, key) -> {
                    insert.setString(1, key.getKey());
                    insert.setString(2, key.getValue());
                });
    }

    /** Writes where cases stand now. */
    public void move(List<Case> cases) {
        jdbc.batchUpdate(
                "update referral_case set family = ?, therapist_npi = ?, cover_key = ?, state = ?, payer = ?,"
                        + " first_visit = ?, last_visit = ?, version = ?, content_hash = ?, outcome = ?,"
                        + " determination_no = ? where case_number = ?",
                cases,
                Math.max(1, cases.size()),
                (update, moved) -> {
                    update.setString(1, moved.traits().family());
                    update.setString(2, moved.traits().therapistNpi());
                    update.setString(3, moved.traits().coverKey());
                    update.setString(4, moved.traits().state());
                    update.setString(5, moved.traits().payer());
                    update.setObject(6, moved.traits().firstVisit());
                    update.setObject(7, moved.traits().lastVisit());
                    update.setInt(8, moved.version());
                    update.setString(9, moved.contentHash());
                    update.setString(10, moved.outcome().name());
                    update.setString(11, moved.determination());
                    update.setString(12, moved.number());
                });
    }

    /** Finds a case by its number. */
    public Optional<Case> find(String number) {
        return client.sql("select " + COLUMNS + " from referral_case where case_number = ?")
                .param(number)
                .query(Cases::row)
                .optional();
    }

    /** Finds cases by their numbers. */
    public Map<String, Case> findAll(Collection<String> numbers) {
        Map<String, Case> found = new HashMap<>();
        portions(numbers).forEach(portion -> client.sql(
                        "select " + COLUMNS + " from referral_case where case_number in (:numbers)")
                .param("numbers", portion)
                .query(Cases::row)
                .list()
                .forEach(known -> found.put(known.number(), known)));
        return found;
    }

    /** Finds the cases that are known under these keys, by key. */
    public Map<String, Case> findByKeys(Collection<String> keys) {
        Map<String, Case> found = new HashMap<>();
        portions(keys).forEach(portion -> client.sql("select identity_key, c.* from case_key k join referral_case c"
                        + " on c.case_number = k.case_number where identity_key in (:keys)")
                .param("keys", portion)
                .query((row, index) -> found.put(row.getString("identity_key"), row(row, index)))
                .list());
        return found;
    }

    /** The cases of these patients that are not at an end, by patient key. */
    public Map<String, List<Case>> openCases(Collection<String> patientKeys) {
        Map<String, List<Case>> found = new HashMap<>();
        portions(patientKeys).forEach(portion -> client.sql(
                        "select " + COLUMNS + " from referral_case"
                                + " where patient_key in (:keys) and outcome not in ('DENIED', 'WITHDRAWN') order by case_number")
                .param("keys", portion)
                .query((row, index) -> found.computeIfAbsent(row.getString("patient_key"), any -> new ArrayList<>())
                        .add(row(row, index)))
                .list());
        return found;
    }

    private static List<List<String>> portions(Collection<String> keys) {
        List<String> wanted = keys.stream().distinct().toList();
        List<List<String>> portions = new ArrayList<>();
        for (int start = 0; start < wanted.size(); start += PORTION) {
            portions.add(wanted.subList(start, Math.min(wanted.size(), start + PORTION)));
        }
        return portions;
    }

    private static Case row(ResultSet row, int index) throws SQLException {
        Traits traits = new Traits(
                row.getString("patient_key"),
                row.getString("family"),
                row.getString("state"),
                row.getString("payer"),
                row.getString("therapist_npi"),
                row.getString("cover_key"),
                row.getObject("first_visit", LocalDate.class),
                row.getObject("last_visit", LocalDate.class));
        return new Case(
                row.getString("case_number"),
                traits,
                row.getInt("version"),
                row.getString("content_hash"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("determination_no"));
    }
}
