package health.fascia.desk;

import health.fascia.claim.Appeal;
import health.fascia.claim.ClaimAccount;
import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.console.DeterminationDesk;
import health.fascia.console.DeterminationSheet;
import health.fascia.determination.Determination;
import health.fascia.policy.Rulebooks;
import health.fascia.rulebook.RuleSource;
import health.fascia.rulebook.RuleTrace;
import health.fascia.treatment.ContinuationDecision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts beside the sheet of a case, claim or appeal what only Cockpit shows: near rules, clock, rows of workbooks. */
final class DeterminationSheets implements DeterminationDesk {

    private static final int SHORT_HASH = 8;

    /** Stands in the source of a rule that rests on whichever row of a table holds. */
    private static final String ROW_SOURCE = "\\{\\w+\\.source}";

    private final CaseDesk sheets;
    private final ClaimRoom room;
    private final NearMatters matters;
    private final StatedRows rows;
    private final Rulebooks rulebooks;

    DeterminationSheets(CaseDesk sheets, ClaimRoom room, NearMatters matters, StatedRows rows) {
        this.sheets = sheets;
        this.room = room;
        this.matters = matters;
        this.rows = rows;
        this.rulebooks = matters.rulebooks();
    }

    /** What was decided last under a number, and how the rules of today stand to it. */
    record Matter(String rulebookHash, List<RuleTrace> near) {}

    @Override
    public Optional<DeterminationSheet> find(String number, String reader) {
        return sheets.find(number, reader).map(sheet -> {
            Optional<ClaimAccount> claim = room.claims().find(claimNumber(number));
            return claim.isPresent() ? ofClaim(sheet, claim.get()) : ofCase(sheet, number);
        });
    }

    private String claimNumber(String number) {
        return room.appeals().find(number).map(Appeal::claimNumber).orElse(number);
    }

    private DeterminationSheet ofClaim(CaseSheet sheet, ClaimAccount claim) {
        Optional<Matter> matter = room.decisions()
                .findLast(claim.number())
                .map(last -> new Matter(last.rulebookHash(), matters.ofClaim(claim, last.decidedOn())));
        return sheet(sheet, matter.orElse(null), rows.ofClaim(claim.number()), List.of());
    }

    private DeterminationSheet ofCase(CaseSheet sheet, String number) {
        Optional<ContinuationDecision> more = matters.openContinuation(number);
        Matter matter = more.isPresent()
                ? new Matter(
                        more.get().rulebookHash(),
                        matters.ofContinuation(number, more.get().decidedOn()))
                : matters.last(number)
                        .map(Determination::rulebookHash)
                        .map(hash -> new Matter(hash, matters.ofCase(number)))
                        .orElse(null);
        return sheet(sheet, matter, rows.ofCase(number), rows.clocks(number));
    }

    private DeterminationSheet sheet(
            CaseSheet sheet,
            @Nullable Matter matter,
            List<DeterminationSheet.StatedIn> stated,
            List<DeterminationSheet.Clock> clocks) {
        Map<String, String> sentences = rulebooks.inForce().rulebook().catalog().stream()
                .collect(Collectors.toMap(RuleSource::ruleId, RuleSource::sentence, (one, other) -> one));
        Map<String, String> fired = sheet.reasons().stream()
                .map(CaseSheet.Reason::rule)
                .distinct()
                .filter(sentences::containsKey)
                .collect(Collectors.toMap(rule -> rule, rule -> sentences.getOrDefault(rule, rule)));
        List<DeterminationSheet.Near> near = matter == null
                ? List.of()
                : matter.near().stream()
                        .map(trace -> new DeterminationSheet.Near(
                                trace.ruleId(),
                                sentences.getOrDefault(trace.ruleId(), trace.name()),
                                trace.source().replaceAll(ROW_SOURCE, "the source of the policy row"),
                                trace.failed().get(0)))
                        .toList();
        return new DeterminationSheet(sheet, null, rulesNote(matter), fired, near, clocks, stated);
    }

    private @Nullable String rulesNote(@Nullable Matter matter) {
        String today = rulebooks.inForce().hash();
        if (matter == null || matter.rulebookHash().equals(today)) {
            return null;
        }
        return "Decided by rulebook " + matter.rulebookHash().substring(0, SHORT_HASH)
                + "; the sentences of the rules and those that nearly fired are of the present rulebook "
                + today.substring(0, SHORT_HASH) + ".";
    }
}
