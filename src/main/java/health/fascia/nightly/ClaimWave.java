package health.fascia.nightly;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.StatedLines.StatedLine;
import health.fascia.determination.Cases.Case;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.CellProblem;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals.Version;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks up all that claims of a chunk need, no two with the same number, and lets each be decided. */
final class ClaimWave {

    private final NightTask task;
    private final NightParts parts;
    private final ClaimVerdicts verdicts;

    ClaimWave(NightTask task, NightParts parts) {
        this.task = task;
        this.parts = parts;
        this.verdicts = new ClaimVerdicts(task);
    }

    /** A row with the case that it bills and its lines. */
    record Found(ClaimRow row, Case billed, List<StatedLine> lines) {

        List<Statement> statements() {
            return lines.stream().map(StatedLine::statement).toList();
        }
    }

    List<RowFate> decide(List<ClaimRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<RowFate> fates = new ArrayList<>();
        Map<String, Found> found = find(rows, fates);
        Map<String, ClaimAccount> known = parts.claimParts().claims().findAll(found.keySet());
        Map<String, Version> referrals = parts.referrals()
                .currentVersions(found.values().stream()
                        .map(one -> one.billed().number())
                        .toList());
        Map<String, Claim> claims = gather(found, referrals);
        Map<String, ClaimAccount> replaced = replaced(found);
        ClaimLedger ledger = new ClaimLedger();
        found.forEach((number, one) -> {
            Version referral = Objects.requireNonNull(referrals.get(one.billed().number()));
            Claim claim = Objects.requireNonNull(claims.get(number));
            ClaimVerdicts.Question question = new ClaimVerdicts.Question(
                    one,
                    referral,
                    claim,
                    known.get(number),
                    replaced.get(one.row().original()));
            fates.add(verdicts.decide(question, ledger));
        });
        write(ledger, known);
        return fates;
    }

    /** The claims whose payers' numbers the rows name. */
    private Map<String, ClaimAccount> replaced(Map<String, Found> found) {
        return parts.claimParts()
                .claims()
                .findByPayerNumbers(found.values().stream()
                        .map(one -> one.row().original())
                        .filter(number -> number != null)
                        .toList());
    }

    private void write(ClaimLedger ledger, Map<String, ClaimAccount> known) {
        AnsweredAppeals appeals = AnsweredAppeals.of(
                parts.claimParts(), known.values(), task.night().asOf());
        ledger.moved.forEach(claim -> appeals.overtake(claim.number(), ledger));
        ledger.write(task.number(), parts.claimParts(), parts.audit());
    }

    private Map<String, Found> find(List<ClaimRow> rows, List<RowFate> fates) {
        LinkedCases cases = LinkedCases.of(
                parts.cases(), rows.stream().map(ClaimRow::statement).toList());
        Map<String, List<StatedLine>> lines = parts.claimParts()
                .rows()
                .find(task.number(), rows.stream().map(ClaimRow::soundNumber).toList());
        Map<String, Found> found = new LinkedHashMap<>();
        for (ClaimRow row : rows) {
            List<StatedLine> own = own(row, lines.getOrDefault(row.soundNumber(), List.of()));
            if (own.isEmpty()) {
                fates.add(row.returned(row.problem(
                        "The claim has no line on the sheet Claim lines of tonight's files that could be read.",
                        "Send the claim again together with all its lines, each with this claim number.")));
                continue;
            }
            LinkedCases.Link link = cases.find(row.read().row(), row.statement(), firstDay(own));
            CellProblem problem = link.problem();
            if (problem != null) {
                fates.add(row.returned(problem));
            } else {
                found.put(row.soundNumber(), new Found(row, Objects.requireNonNull(link.found()), own));
            }
        }
        return found;
    }

    /** The lines of the same file; only a claim without any there takes those of another file of the night. */
    private static List<StatedLine> own(ClaimRow row, List<StatedLine> lines) {
        List<StatedLine> beside = lines.stream()
                .filter(line -> line.at().file() == row.at().file())
                .toList();
        return beside.isEmpty() ? lines : beside;
    }

    private static LocalDate firstDay(List<StatedLine> lines) {
        return lines.stream()
                .map(line -> Objects.requireNonNull(line.statement().date("dateOfService")))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private Map<String, Claim> gather(Map<String, Found> found, Map<String, Version> referrals) {
        List<ClaimBackground.Stated> stated = new ArrayList<>();
        found.forEach((number, one) -> stated.add(new ClaimBackground.Stated(
                number,
                one.billed().number(),
                new Referral(Objects.requireNonNull(referrals.get(one.billed().number()))
                        .statement()),
                one.row().statement(),
                one.statements())));
        return new ClaimBackground(parts.referrals(), parts.treatmentParts().visits())
                .gather(stated, task.night().asOf());
    }
}
