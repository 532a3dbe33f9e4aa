package health.fascia.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what clinics stated: every version of every referral, the licenses and the verified benefits. */
public final class Referrals {

    /** Databases limit the parameters of a statement; keys are asked for in portions of this size. */
    private static final int PORTION = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public Referrals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /**
     * A version of a referral as it was stated.
     *
     * @param caseNumber the case
     * @param version 1 for the first, counted on
     * @param night the night that read it
     * @param file the file's number
     * @param row the row in its sheet
     * @param statement what was stated
     */
    public record Version(String caseNumber, int version, int night, int file, int row, Statement statement) {}

    public void addVersions(List<Version> versions) {
        jdbc.batchUpdate(
                "insert into referral_version (case_number, version, night_id, file_id, sheet_row, content_hash, statement)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                versions,
                Math.max(1, versions.size()),
                (insert, version) -> {
                    insert.setString(1, version.caseNumber());
                    insert.setInt(2, version.version());
                    insert.setInt(3, version.night());
                    insert.setInt(4, version.file());
                    insert.setInt(5, version.row());
                    insert.setString(6, ReferralIdentity.contentHash(version.statement()));
                    insert.setString(7, StatementText.write(version.statement()));
                });
    }

    /** Gives one version of a case. */
    public Version getVersion(String caseNumber, int version) {
        return client.sql("select * from referral_version where case_number = ? and version = ?")
                .params(caseNumber, version)
                .query(Referrals::version)
                .single();
    }

    /** The versions that count for these cases, by case number. */
    public Map<String, Version> currentVersions(Collection<String> caseNumbers) {
        Map<String, Version> found = new HashMap<>();
        List<String> wanted = caseNumbers.stream().distinct().toList();
        for (int start = 0; start < wanted.size(); start += PORTION) {
            client.sql("select v.* from referral_version v join referral_case c on c.case_number = v.case_number"
                            + " and c.version = v.version where v.case_number in (:numbers)")
                    .param("numbers", wanted.subList(start, Math.min(wanted.size(), start + PORTION)))
                    .query(Referrals::version)
                    .list()
                    .forEach(version -> found.put(version.caseNumber(), version));
        }
        return found;
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getString("case_number"),
                row.getInt("version"),
                row.getInt("night_id"),
                row.getInt("file_id"),
                row.getInt("sheet_row"),
                StatementText.read(IntakeSheet.REFERRALS, row.getString("statement")));
    }

    /** Keeps licenses; the latest statement about a license of a therapist stands. */
    public void putLicenses(int night, List<Statement> licenses) {
        put(
                LICENSES,
                night,
                licenses,
                license -> new Key(
                        license.required("npi"),
                        license.required("state") + "|" + license.required("title") + "|"
                                + license.required("number")));
    }

    /** Keeps verified benefits; every answer of a payer stands beside the others. */
    public void putVerifications(int night, List<Statement> verifications) {
        put(
                VERIFICATIONS,
                night,
                verifications,
                row -> new Key(
                        ReferralIdentity.coverKey(row.required("payer"), row.required("memberId")),
                        ReferralIdentity.contentHash(row)));
    }

    /** To whom a statement belongs, and which of the owner's statements it is. */
    private record Key(String owner, String own) {}

    /** A table of statements with the columns of its key. */
    private record Store(String table, String owner, String own, IntakeSheet sheet) {}

    private static final Store LICENSES = new Store("license", "npi", "license_key", IntakeSheet.LICENSES);
    private static final Store VERIFICATIONS =
            new Store("benefit_verification", "cover_key", "content_key", IntakeSheet.BENEFITS);

    private void put(Store store, int night, List<Statement> statements, Function<Statement, Key> keyOf) {
        Map<Key, Statement> latest = new LinkedHashMap<>();
        statements.forEach(statement -> latest.put(keyOf.apply(statement), statement));
        List<Map.Entry<Key, Statement>> rows = new ArrayList<>(latest.entrySet());
        int size = Math.max(1, rows.size());
        jdbc.batchUpdate(
                "delete from " + store.table() + " where " + store.owner() + " = ? and " + store.own() + " = ?",
                rows,
                size,
                (delete, row) -> {
                    delete.setString(1, row.getKey().owner());
                    delete.setString(2, shortKey(row.getKey().own()));
                });
        jdbc.batchUpdate(
                "insert into " + store.table() + " (" + store.owner() + ", " + store.own()
                        + ", night_id, statement) values (?, ?, ?, ?)",
                rows,
                size,
                (insert, row) -> {
                    insert.setString(1, row.getKey().owner());
                    insert.setString(2, shortKey(row.getKey().own()));
                    insert.setInt(3, night);
                    insert.setString(4, StatementText.write(row.getValue()));
                });
    }

    private static String shortKey(String key) {
        int longest = 64;
        return key.length() <= longest ? key : Integer.toHexString(key.hashCode()) + key.substring(0, longest - 8);
    }

    /** The licenses of these therapists, by NPI. */
    public Map<String, List<Statement>> licenses(Collection<String> npis) {
        return byOwner(LICENSES, npis);
    }

    /** The verified benefits of these covers, by cover key. */
    public Map<String, List<Statement>> verifications(Collection<String> coverKeys) {
        return byOwner(VERIFICATIONS, coverKeys);
    }

    private Map<String, List<Statement>> byOwner(Store store, Collection<String> owners) {
        Map<String, List<Statement>> found = new HashMap<>();
        List<String> wanted = owners.stream().distinct().toList();
        for (int start = 0; start < wanted.size(); start += PORTION) {
            List<String> portion = wanted.subList(start, Math.min(wanted.size(), start + PORTION));
            client.sql("select " + store.owner() + ", statement from " + store.table() + " where " + store.owner()
                            + " in (:owners) order by statement")
                    .param("owners", portion)
                    .query((row, index) -> found.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                            .add(StatementText.read(store.sheet(), row.getString(2))))
                    .list();
        }
        return found;
    }
}
