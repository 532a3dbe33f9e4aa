package health.fascia.nightly;

import health.fascia.claim.Appeal;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.DenialCodes;
import health.fascia.claim.PayerWords;
import health.fascia.claim.PayerWords.Said;
import health.fascia.claim.StatedVersion;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Review;
import health.fascia.referral.Referral;
import health.fascia.workbook.AppealPackage.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers what an appeal rests on from the database, as it was known in the night that prepared it. */
final class AppealCases {

    private static final String CHOSEN =
            "select * from claim_decision where claim_number = ? and decision = 'APPEAL' and decided_on <= ?"
                    + " order by sequence desc";

    private final NightParts parts;
    private final JdbcClient client;
    private final PayerWords payers;
    private final DenialCodes codes;

    AppealCases(NightParts parts, DenialCodes codes) {
        this.parts = parts;
        this.client = parts.log().client();
        this.payers = new PayerWords(parts.log().jdbc());
        this.codes = codes;
    }

    AppealCase of(Appeal appeal) {
        ClaimParts claims = parts.claimParts();
        ClaimAccount claim = claims.claims().find(appeal.claimNumber()).orElseThrow();
        StatedVersion stated = claims.claims().getVersion(claim.number(), claim.version());
        Referral referral = new Referral(parts.referrals()
                .getVersion(appeal.caseNumber(), stated.referralVersion())
                .statement());
        Case billed = parts.cases().find(appeal.caseNumber()).orElseThrow();
        return new AppealCase(
                appeal,
                claim,
                stated,
                referral,
                parts.determinations().find(billed.determination()).orElseThrow(),
                chosen(appeal),
                lines(appeal, stated));
    }

    private @Nullable Review chosen(Appeal appeal) {
        Optional<Review> review =
                client
                        .sql(CHOSEN)
                        .params(appeal.claimNumber(), appeal.openedOn())
                        .query(ClaimDecisions::read)
                        .list()
                        .stream()
                        .map(decision -> decision.review())
                        .filter(Objects::nonNull)
                        .findFirst();
        return review.orElse(null);
    }

    private List<Line> lines(Appeal appeal, StatedVersion stated) {
        Map<Integer, List<String>> said = said(appeal);
        Map<Integer, BigDecimal> paid = new HashMap<>();
        client.sql("select line_number, paid from claim_line where claim_number = ? and version = ?")
                .params(stated.claimNumber(), stated.version())
                .query((row, index) -> paid.put(row.getInt(1), row.getBigDecimal(2)))
                .list();
        List<Line> lines = new ArrayList<>();
        for (StatedVersion.Line line : stated.lines()) {
            int number = lines.size() + 1;
            lines.add(new Line(
                    number,
                    line.statement().date("dateOfService"),
                    code(line),
                    Objects.requireNonNullElse(line.statement().text("units"), ""),
                    line.charge(),
                    paid.get(number),
                    said.getOrDefault(number, List.of())));
        }
        List<String> whole = said.getOrDefault(0, List.of());
        if (!whole.isEmpty()) {
            lines.add(new Line(null, null, "whole claim", "", null, null, whole));
        }
        return lines;
    }

    private static String code(StatedVersion.Line line) {
        String modifiers = line.statement().text("modifiers");
        return line.statement().required("code") + (modifiers == null ? "" : "-" + modifiers.replace(";", "-"));
    }

    /** The payer's codes by line, 0 for the claim as a whole. */
    private Map<Integer, List<String>> said(Appeal appeal) {
        return payers.listSaid(appeal.claimNumber(), appeal.night(), codes).stream()
                .collect(Collectors.groupingBy(Said::line, Collectors.mapping(Said::words, Collectors.toList())));
    }
}
