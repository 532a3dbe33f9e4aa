package health.fascia.claim.facts;

import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Informs;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payer says when it does not pay: a row of {@code rules/claim/denial-codes.xlsx}, sheet Codes.
 *
 * @param code an adjustment reason code (CARC) or a remark code (RARC)
 * @param denial whether money that is adjusted so is denied, and not a patient's share or a contract's cut
 * @param rules the rules of ours that should have caught it; empty where there is none yet
 */
public record DenialCode(
        String rowId,
        @Key String code,
        @Informs("the claims workbook") @Allowed(words = {"CARC", "RARC"}) String kind,
        @Informs("the answer of a payer") boolean denial,
        @Informs("the claims workbook") List<String> rules,
        @Informs("the claims workbook") String words,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
