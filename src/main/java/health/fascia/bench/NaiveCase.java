package health.fascia.bench;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.determination.CaseReview;
import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Cases.Traits;
import health.fascia.determination.Decider;
import health.fascia.determination.Decider.Occasion;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Referrals;
import health.fascia.referral.Referrals.Version;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up, decides and writes one referral at a time, by the night's own rules about known and amended ones. */
final class NaiveCase {

    private final Tables tables;
    private final CaseReview review;
    private final Decider decider;
    private final LocalDate asOf;

    /** What is read and written. */
    record Tables(Referrals referrals, Cases cases, Determinations determinations, AuditTrail audit) {}

    /** What became of a referral; the determination is null when it was known already. */
    record Decided(String fate, String caseNumber, @Nullable Determination determination) {}

    NaiveCase(Tables tables, CaseReview review, Decider decider, LocalDate asOf) {
        this.tables = tables;
        this.review = review;
        this.decider = decider;
        this.asOf = asOf;
    }

    Decided decide(Referral referral, int row) {
        List<String> keys = ReferralIdentity.keys(referral);
        Map<String, Case> known = tables.cases().findByKeys(keys);
        Optional<Case> existing =
                keys.stream().map(known::get).filter(Objects::nonNull).findFirst();
        Traits traits = review.traits(referral);
        Background background = background(traits, existing);
        Map<String, String> newKeys = new HashMap<>();
        if (existing.isEmpty()) {
            int year = asOf.getYear();
            int next = tables.cases().takeNumbers(year, 1);
            String number = "%s-%d-%06d".formatted(referral.state(), year, next);
            Determination made = decider.decide(new Occasion(number, 1, 1, asOf), referral, background);
            keys.forEach(key -> newKeys.put(key, number));
            tables.cases().open(NaiveJob.ONLY, List.of(standing(referral, traits, made)), newKeys);
            write(referral, row, made);
            return new Decided("CASE", number, made);
        }
        Case before = existing.get();
        keys.stream().filter(key -> !known.containsKey(key)).forEach(key -> newKeys.put(key, before.number()));
        tables.cases().addKeys(newKeys);
        return before.contentHash().equals(ReferralIdentity.contentHash(referral.statement()))
                ? new Decided("KNOWN", before.number(), null)
                : amend(referral, row, before, background);
    }

    private Decided amend(Referral referral, int row, Case before, Background background) {
        Occasion occasion = new Occasion(before.number(), before.determinations() + 1, before.version() + 1, asOf);
        Determination made = before.outcome().open()
                ? decider.decide(occasion, referral, background)
                : decider.leaveToPerson(occasion, referral, background);
        tables.cases().move(List.of(standing(referral, review.traits(referral), made)));
        write(referral, row, made);
        return new Decided("AMENDMENT", before.number(), made);
    }

    private Background background(Traits traits, Optional<Case> own) {
        String npi = traits.therapistNpi();
        String cover = traits.coverKey();
        String patient = traits.patientKey();
        List<String> others = tables.cases().openCases(List.of(patient)).getOrDefault(patient, List.of()).stream()
                .filter(other -> other.traits().overlaps(traits))
                .map(Case::number)
                .filter(number -> own.isEmpty() || !own.get().number().equals(number))
                .toList();
        return new Background(
                npi == null
                        ? List.of()
                        : tables.referrals().licenses(List.of(npi)).getOrDefault(npi, List.of()),
                cover == null
                        ? List.of()
                        : tables.referrals().verifications(List.of(cover)).getOrDefault(cover, List.of()),
                others);
    }

    private static Case standing(Referral referral, Traits traits, Determination made) {
        return new Case(
                made.caseNumber(),
                traits,
                made.version(),
                ReferralIdentity.contentHash(referral.statement()),
                made.outcome(),
                made.number());
    }

    private void write(Referral referral, int row, Determination made) {
        tables.referrals()
                .addVersions(List.of(new Version(
                        made.caseNumber(), made.version(), NaiveJob.ONLY, NaiveJob.ONLY, row, referral.statement())));
        tables.determinations().add(NaiveJob.ONLY, List.of(made));
        tables.audit().append(List.of(new AuditEntry("naive", "case determined", made.caseNumber(), made.number())));
    }

    /** Eight variables, as a process is usually given everything that somebody may want to see. */
    static Map<String, Object> variables(Referral referral, Determination made) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("answer", made.outcome().name());
        LocalDate due = made.due() == null ? made.decidedOn() : made.due();
        variables.put("due", Date.valueOf(due));
        variables.put("determination", made.number());
        variables.put("payer", referral.payer());
        variables.put("state", referral.state().name());
        variables.put("therapist", String.valueOf(referral.therapistNpi()));
        variables.put("visits", made.grant().granted());
        variables.put("firstVisit", referral.firstVisit().toString());
        return variables;
    }
}
