package health.fascia.policy;

import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.ClaimScrub;
import health.fascia.claim.Claims;
import health.fascia.claim.StatedVersion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a night decided of a claim, without what only its filing needs: worked cases speak of rules. */
final class DecidedClaim {

    private DecidedClaim() {}

    static CaseAnswer answer(JdbcTemplate jdbc, String number) {
        ClaimDecision made = new ClaimDecisions(jdbc).findLast(number).orElseThrow();
        StatedVersion version = new Claims(jdbc).getVersion(number, made.version());
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (StatedVersion.Line line : version.lines()) {
            String code = line.statement().required("code");
            BigDecimal units = line.statement().decimal("units");
            boolean whole = units != null && units.stripTrailingZeros().scale() <= 0;
            int billed = units == null || !whole ? 0 : units.intValue();
            figures.merge("paid " + code, line.payableUnits(), Integer::sum);
            figures.merge("denied " + code, billed - line.payableUnits(), Integer::sum);
            figures.merge("total", line.payableUnits(), Integer::sum);
        }
        return CaseAnswer.of(
                made.outcome(),
                made.findings().stream()
                        .filter(finding -> !ClaimScrub.ofFiling(finding))
                        .toList(),
                figures);
    }
}
