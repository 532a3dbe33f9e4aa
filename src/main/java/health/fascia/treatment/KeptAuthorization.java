package health.fascia.treatment;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.treatment.PayerAuthorization.Answer;
import health.fascia.treatment.PayerAuthorization.Asked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A payer's permission of a case, the row that states it, and what was drawn from it.
 *
 * @param version 1 as it was first stated, counted on by each change
 */
public record KeptAuthorization(
        String caseNumber,
        PayerAuthorization authorization,
        int version,
        Source source,
        Statement stated,
        String contentHash,
        int visitsUsed,
        int unitsUsed) {

    /** A request has no number yet; it is known by its day. */
    private static final String REQUEST = "requested ";

    /** A row that states a permission, the first one or a later one. */
    public static KeptAuthorization of(String caseNumber, String key, int version, Row row) {
        return new KeptAuthorization(
                caseNumber,
                read(key, row.stated()),
                version,
                row.source(),
                row.stated(),
                VisitKey.contentHash(row.stated()),
                0,
                0);
    }

    /** A row with where it stood. */
    public record Row(Source source, Statement stated) {}

    /** By what a row is known: its number, or the day of the request; empty where neither is stated. */
    public static Optional<String> key(Statement stated) {
        String number = stated.text("authorization");
        String requested = stated.text("authorizationRequested");
        return Optional.ofNullable(number != null ? number : requested == null ? null : REQUEST + requested);
    }

    /** Whether a row with a number answers this request, which had none yet. */
    public boolean isAnsweredBy(Statement row) {
        return row.text("authorization") != null
                && authorization.number() == null
                && authorization.key().equals(REQUEST + row.text("authorizationRequested"));
    }

    /** The permission that a referral itself states; empty where it names no number. */
    public static Optional<Statement> statedBy(Referral referral) {
        Statement row = referral.statement();
        if (row.text("authorization") == null) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        for (var column : IntakeSheet.AUTHORIZATIONS.columns()) {
            String value = row.text(column.key());
            if (value != null && column.key().startsWith("authorization")
                    || value != null && column.key().equals("homeAllowed")) {
                values.put(column.key(), value);
            }
        }
        return Optional.of(new Statement(IntakeSheet.AUTHORIZATIONS, values));
    }

    private static PayerAuthorization read(String key, Statement row) {
        String source = row.text("authorizationSource");
        return new PayerAuthorization(
                key,
                row.text("authorization"),
                source == null ? "PAYER" : source,
                new Asked(
                        row.date("authorizationRequested"), row.whole("visitsRequested"), row.whole("unitsRequested")),
                answer(row),
                row.date("authorizationIssued"),
                row.whole("authorizationVisits"),
                row.whole("authorizationUnits"),
                row.date(row.text("authorizationFrom") == null ? "authorizationIssued" : "authorizationFrom"),
                row.date("authorizationThrough"),
                codes(row.list("authorizationCodes")),
                row.text("authorizationNpi"),
                row.yes("homeAllowed"));
    }

    private static List<String> codes(List<String> written) {
        return written.stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** As stated; where nothing is said, a number or something granted is a yes, and nothing is waiting. */
    private static Answer answer(Statement row) {
        @Nullable Answer said = row.choice("answer", Answer.class);
        if (said != null) {
            return said;
        }
        boolean given = row.text("authorization") != null
                || row.text("authorizationVisits") != null
                || row.text("authorizationUnits") != null;
        return given ? Answer.GRANTED : Answer.WAITING;
    }

    KeptAuthorization drawn(int visits, int units) {
        return new KeptAuthorization(caseNumber, authorization, version, source, stated, contentHash, visits, units);
    }
}
