package health.fascia.licensure;

import health.fascia.codeset.UsState;
import health.fascia.licensure.facts.Credential;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.licensure.facts.LicenseChecks;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.RowsByKey;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what decides whether the therapist may treat this patient at this place on the date of service. */
public final class LicenseCheck {

    /** The table of states and territories. */
    public static final PolicySheet<Jurisdiction> STATES =
            new PolicySheet<>("licensure/jurisdictions.xlsx", "States", Jurisdiction.class);

    /** Every table of this room. */
    public static final List<PolicySheet<? extends Record>> SHEETS =
            List.of(STATES, new PolicySheet<>("licensure/checks.xlsx", "Checks", LicenseChecks.class));

    private final Rulebook rulebook;
    private final ExclusionReading exclusions;
    private final RowsByKey<UsState, Jurisdiction> byState;

    public LicenseCheck(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.exclusions = new ExclusionReading(rulebook);
        this.byState = new RowsByKey<>(rulebook.getTable(Jurisdiction.class), Jurisdiction::state);
    }

    /** The jurisdiction in force and the therapist's credentials; a missing jurisdiction is a finding. */
    public Evidence gather(Referral referral, List<Statement> licenses) {
        List<Object> facts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Optional<Jurisdiction> jurisdiction = findJurisdiction(referral.state(), referral.firstVisit());
        jurisdiction.ifPresentOrElse(
                facts::add,
                () -> findings.add(rulebook.noPolicyRow(
                        STATES.file(), referral.state().fullName() + " on " + referral.firstVisit())));
        facts.addAll(rulebook.getTable(LicenseChecks.class).inForce(referral.firstVisit()));
        licenses.forEach(license -> facts.add(credential(license)));
        facts.addAll(exclusions.of(referral, licenses));
        return new Evidence(facts, findings);
    }

    /** Finds what a state says about who may treat on a day. */
    public Optional<Jurisdiction> findJurisdiction(UsState state, LocalDate day) {
        return byState.find(state, day);
    }

    private static Credential credential(Statement license) {
        return new Credential(
                UsState.valueOf(license.required("state")),
                license.required("title"),
                license.required("status"),
                license.date("issued"),
                license.date("expires"),
                license.date("renewed"),
                license.date("registrationExpires"),
                license.text("conditions"),
                license.list("endorsements"),
                license.text("supervisor"),
                license.text("multistateNumber"),
                license.date("verifiedOn"));
    }
}
