package health.fascia.referral;

import health.fascia.codeset.UsState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The therapists whose licenses clinics stated, state by state. A state is read once and kept as short entries, because a
 * night asks for the same few states again and again. Not for several threads.
 */
public final class Roster {

    private static final Comparator<Row> LONGEST_FIRST = Comparator.comparing(Row::active)
            .reversed()
            .thenComparing(Row::through, Comparator.reverseOrder())
            .thenComparing(row -> row.entry().npi());

    private final JdbcClient client;
    private final Referrals referrals;
    private final Map<UsState, List<Entry>> byState = new EnumMap<>(UsState.class);

    public Roster(JdbcTemplate jdbc) {
        this.client = JdbcClient.create(jdbc);
        this.referrals = new Referrals(jdbc);
    }

    /**
     * A therapist with a license of the state.
     *
     * @param npi the therapist
     * @param endorsements what stands on that license
     */
    public record Entry(String npi, List<String> endorsements) {}

    private record Row(Entry entry, boolean active, LocalDate through) {}

    /** The therapists with a license of the state, those first whose license is active and ends last. */
    public List<Entry> licensedIn(UsState state) {
        return byState.computeIfAbsent(state, this::read);
    }

    /** All licenses of these therapists, also those of other states, by NPI. */
    public Map<String, List<Statement>> licenses(Collection<String> npis) {
        return referrals.licenses(npis);
    }

    /** The key of a license begins with its state; a key that was too long begins with something else. */
    private List<Entry> read(UsState state) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        client
                .sql("select npi, statement from license where license_key like ? or license_key not like '__|%'")
                .param(state.name() + "|%")
                .query((row, index) -> row(StatementText.read(IntakeSheet.LICENSES, row.getString("statement")), state))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(LONGEST_FIRST)
                .forEach(row -> entries.putIfAbsent(row.entry().npi(), row.entry()));
        return List.copyOf(entries.values());
    }

    private static Optional<Row> row(Statement license, UsState state) {
        if (!state.name().equals(license.text("state"))) {
            return Optional.empty();
        }
        LocalDate registered = license.date("registrationExpires");
        LocalDate through = registered != null && state == UsState.NY ? registered : license.date("expires");
        return Optional.of(new Row(
                new Entry(license.required("npi"), license.list("endorsements")),
                "ACTIVE".equals(license.text("status")),
                through == null ? LocalDate.MIN : through));
    }
}
