package health.fascia.policy;

import health.fascia.claim.ClaimReview;
import health.fascia.claim.facts.BillingCode;
import health.fascia.determination.CaseReview;
import health.fascia.rulebook.FilesRead;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import health.fascia.treatment.DrawDownWarnings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the officers' folder with every policy table that a room looks up. */
public final class Policy {

    private Policy() {}

    /** Every policy table of the house. */
    public static List<PolicySheet<? extends Record>> sheets() {
        return Stream.of(CaseReview.policySheets(), List.of(DrawDownWarnings.SHEET), ClaimReview.SHEETS)
                .<PolicySheet<? extends Record>>flatMap(List::stream)
                .toList();
    }

    /**
     * Reads, gates and checks a folder.
     *
     * @throws RejectedRulebook with everything that is wrong
     */
    public static Rulebook load(Path folder) throws RejectedRulebook {
        return load(folder, new FilesRead());
    }

    /**
     * The same, without reading again what was read before and has not changed since.
     *
     * @throws RejectedRulebook with everything that is wrong
     */
    static Rulebook load(Path folder, FilesRead read) throws RejectedRulebook {
        return Rulebook.load(folder, sheets(), read);
    }

    /** The procedure codes that a rulebook knows, of whatever day; what is published of others concerns nobody here. */
    public static Set<String> procedureCodes(Rulebook rulebook) {
        return rulebook.getTable(BillingCode.class).rows().stream()
                .map(BillingCode::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
