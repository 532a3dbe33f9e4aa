package health.fascia.nightly;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimAccount.Filing;
import health.fascia.claim.ClaimAccount.Money;
import health.fascia.claim.ClaimFindings;
import health.fascia.claim.ClaimScrub;
import health.fascia.claim.ClaimScrub.Scrubbed;
import health.fascia.claim.ClaimState;
import health.fascia.claim.StatedLines.Fate;
import health.fascia.claim.StatedLines.StatedClaim;
import health.fascia.claim.StatedLines.StatedLine;
import health.fascia.claim.StatedVersion;
import health.fascia.claim.SubmittedClaim.Sequence;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.lifecycle.ClaimStep;
import health.fascia.nightly.ClaimWave.Found;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Referrals.Version;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a stated claim: new, the same again, changed before it was filed, corrected after, or refused. */
final class ClaimVerdicts {

    private final NightTask task;
    private final ClaimScrub scrub;

    ClaimVerdicts(NightTask task) {
        this.task = task;
        this.scrub = ClaimBackground.scrub(task.rules().rulebook());
    }

    /**
     * A stated claim with its referral.
     *
     * @param known the claim of that number, where there is one
     * @param replaced the claim whose payer's number it names, where that is another one
     */
    record Question(
            Found found, Version referral, Claim claim, @Nullable ClaimAccount known, @Nullable ClaimAccount replaced) {

        ClaimRow row() {
            return found.row();
        }

        String number() {
            return found.row().soundNumber();
        }

        String caseNumber() {
            return found.billed().number();
        }

        String frequency() {
            String stated = found.row().statement().text("frequency");
            return stated == null ? "1" : stated;
        }

        /** The content of the row and of its lines, in their order. */
        String contentHash() {
            List<String> parts = new ArrayList<>();
            parts.add(ReferralIdentity.contentHash(found.row().statement()));
            found.statements().forEach(line -> parts.add(ReferralIdentity.contentHash(line)));
            return ReferralIdentity.contentHash(parts);
        }
    }

    RowFate decide(Question asked, ClaimLedger ledger) {
        ClaimAccount known = asked.known();
        if (known == null) {
            return open(asked, ledger);
        }
        if (!known.caseNumber().equals(asked.caseNumber())) {
            return asked.row()
                    .returned(asked.row()
                            .problem(
                                    "This claim number is in use for another case.",
                                    "Give the claim a number that no other claim has."));
        }
        if (known.contentHash().equals(asked.contentHash())) {
            note(asked, Fate.KNOWN, ledger);
            return asked.row().taken(asked.caseNumber());
        }
        if (known.state().before()) {
            return keep(asked, Fate.CHANGED, ledger);
        }
        String refusal = ClaimCorrection.refusal(known, asked.frequency(), original(asked));
        return refusal.isEmpty()
                ? keep(asked, Fate.CORRECTED, ledger)
                : asked.row().returned(asked.row().problem(refusal, ClaimCorrection.cure(known)));
    }

    /** A new claim; one that corrects another under its own number takes that one's place when it is filed. */
    private RowFate open(Question asked, ClaimLedger ledger) {
        ClaimAccount replaced = asked.replaced();
        String refusal = replaced == null ? "" : ClaimCorrection.refusalOfNew(replaced, asked.caseNumber());
        return refusal.isEmpty()
                ? keep(asked, Fate.OPENED, ledger)
                : asked.row().returned(asked.row().problem(refusal, ClaimCorrection.CURE_OF_NEW));
    }

    private static @Nullable String original(Question asked) {
        return asked.row().statement().text("originalReference");
    }

    private void note(Question asked, Fate fate, ClaimLedger ledger) {
        ledger.rows.add(new StatedClaim(asked.row().at(), asked.number(), fate));
        asked.found().lines().stream().map(StatedLine::at).forEach(ledger.lines::add);
    }

    private RowFate keep(Question asked, Fate fate, ClaimLedger ledger) {
        ClaimAccount known = asked.known();
        int version = known == null ? 1 : known.version() + 1;
        Scrubbed scrubbed = scrub.scrub(
                asked.claim(),
                version,
                asked.caseNumber(),
                asked.found().billed().outcome());
        StatedVersion stated = version(asked, version, scrubbed.rules());
        ClaimAccount account = account(asked, stated, scrubbed.state());
        (known == null ? ledger.opened : ledger.moved).add(account);
        ledger.versions.add(stated);
        ledger.decided(scrub.decision(account, scrubbed, task.night().asOf()), action(fate));
        steps(asked, fate, account).forEach(ledger.steps::add);
        note(asked, fate, ledger);
        return asked.row().taken(asked.caseNumber());
    }

    private static String action(Fate fate) {
        return switch (fate) {
            case OPENED -> "claim opened and scrubbed";
            case CORRECTED -> "claim corrected and scrubbed";
            case CHANGED, KNOWN -> "claim changed and scrubbed";
        };
    }

    private StatedVersion version(Question asked, int version, ClaimFindings rules) {
        List<StatedVersion.Line> lines = new ArrayList<>();
        for (StatedLine line : asked.found().lines()) {
            int units = rules.lines().get(lines.size()).paidUnits();
            lines.add(new StatedVersion.Line(line.at().file(), line.at().row(), line.statement(), units));
        }
        return new StatedVersion(
                asked.number(),
                version,
                new StatedVersion.Source(
                        task.number(), asked.row().at().file(), asked.row().at().row()),
                asked.referral().version(),
                asked.contentHash(),
                asked.row().statement(),
                lines);
    }

    private ClaimAccount account(Question asked, StatedVersion stated, ClaimState state) {
        ClaimAccount known = asked.known();
        Money before = known == null ? Money.charged(stated.charged()) : known.money();
        return new ClaimAccount(
                asked.number(),
                asked.caseNumber(),
                asked.claim().referral().payer(),
                Sequence.PRIMARY,
                stated.version(),
                stated.contentHash(),
                state,
                task.night().asOf(),
                asked.frequency(),
                known == null ? 1 : known.decisions() + 1,
                firstService(stated),
                new Money(stated.charged(), before.paid(), before.patientShare(), before.adjusted()),
                known == null ? Filing.NOT_YET : new Filing(null, known.filing().payerNumber()),
                due(asked, state));
    }

    private static LocalDate firstService(StatedVersion stated) {
        return stated.lines().stream()
                .map(StatedVersion.Line::statement)
                .map(ClaimVerdicts::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate day(Statement line) {
        return LocalDate.parse(line.required("dateOfService"));
    }

    private @Nullable LocalDate due(Question asked, ClaimState state) {
        int days = task.rules().review().reviewDays(asked.claim().referral());
        return state == ClaimState.HELD ? task.night().asOf().plusDays(days) : null;
    }

    private static List<ClaimStep> steps(Question asked, Fate fate, ClaimAccount account) {
        ClaimAnswer answer = account.state() == ClaimState.READY ? ClaimAnswer.CLEAN : ClaimAnswer.HELD;
        ClaimStep.Kind kind = fate == Fate.CHANGED ? ClaimStep.Kind.DECIDED_AGAIN : ClaimStep.Kind.OPEN;
        ClaimStep step = new ClaimStep(asked.number(), kind, answer, account.due());
        return fate == Fate.CORRECTED
                ? List.of(new ClaimStep(asked.number(), ClaimStep.Kind.CORRECTED, ClaimAnswer.TO_CORRECT, null), step)
                : List.of(step);
    }
}
