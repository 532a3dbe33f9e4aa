package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatedRow.Origin;
import health.fascia.workbook.CaseRow.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A night of made-up people: the same seed and size give the same rows; nothing in it is or was a real person. */
final class SyntheticNight implements ApprovalRows {

    static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);

    private static final String[] FIRST = {"Ada", "Ben", "Cleo", "Dario", "Edda", "Finn", "Gia", "Hugo"};
    private static final String[] LAST = {"Alder", "Birch", "Cedar-Hollow", "Dogwood", "Elm", "Fir", "Ginkgo"};
    private static final String[] STATES = {"TX", "WA", "NY", "FL", "OH", "MD", "OR"};
    private static final String[] PAYERS = {"PLAN_A", "HARBOR MUTUAL", "STATE FUND", "BLUE RIVER"};
    private static final String[] CONDITIONS = {"Strain of neck muscle", "Low back pain", "Tension-type headache"};
    private static final String[] CODES = {"S16.1XXA", "M54.50", "G44.209"};
    private static final String[] REGIONS = {"Neck", "Lower back", "Head"};

    private final int size;

    SyntheticNight(int cases) {
        this.size = cases;
    }

    /** Of ten cases five are approved, three pended, one denial and one reduction proposed. */
    private static Outcome outcome(int number) {
        return switch (number % 10) {
            case 0, 1, 2, 3, 4 -> Outcome.APPROVED;
            case 5, 6, 7 -> Outcome.PENDED;
            case 8 -> Outcome.DENIAL_PROPOSED;
            default -> Outcome.REDUCTION_PROPOSED;
        };
    }

    @Override
    public Stream<CaseRow> cases(Outcome outcome) {
        return IntStream.range(0, size).filter(i -> outcome(i) == outcome).mapToObj(i -> row(i, outcome));
    }

    @Override
    public Stream<ReturnedRow> returned() {
        Origin referral = new Origin("harbor-spine.xlsx", IntakeSheet.REFERRALS, "Referrals", 14);
        Origin license = new Origin("north-clinic.xlsx", IntakeSheet.LICENSES, "Licenses", 5);
        return Stream.of(
                new ReturnedRow(
                        referral,
                        List.of(
                                new CellProblem(
                                        "AD14",
                                        "Therapist NPI",
                                        "1234567890",
                                        "This is not an NPI: ten digits whose check digit fits.",
                                        "Compare it with the NPI registry; often two digits are swapped."),
                                new CellProblem(
                                        "C14",
                                        "Patient last name",
                                        "=HYPERLINK(\"http://example.test\")",
                                        "Patient last name is blank.",
                                        "Fill it in: As on the insurance card."))),
                new ReturnedRow(
                        license,
                        List.of(new CellProblem(
                                "F5",
                                "Expires",
                                "03/04/26",
                                "The date can be read in two ways.",
                                "Write it as 2026-03-04 or as an Excel date."))));
    }

    @Override
    public Stream<KnownRow> known() {
        return Stream.of(new KnownRow(
                new Origin("north-clinic.xlsx", IntakeSheet.REFERRALS, "Referrals", 31),
                "TX-2026-000101",
                "Unchanged; approved on 2026-11-20, six visits granted."));
    }

    @Override
    public Stream<PolicyLine> policy() {
        return Stream.of(
                new PolicyLine(
                        "JUR-TX-1",
                        "licensure/jurisdictions.xlsx",
                        "Texas: LMT, license, lapses at once.",
                        "16 TAC 117.24(e)",
                        NIGHT,
                        LocalDate.of(2021, 1, 1),
                        null,
                        "read",
                        12),
                new PolicyLine(
                        "LR-13",
                        "licensure/expiry.drl",
                        "A visit after the expiry date is not covered where a license lapses at once",
                        "16 TAC 117.24(e); 18VAC90-50-70(D)",
                        NIGHT,
                        null,
                        null,
                        "",
                        7));
    }

    ApprovalReport report() {
        int referrals = size + 2;
        List<ApprovalReport.InputFile> files = List.of(
                new ApprovalReport.InputFile(
                        "harbor-spine.xlsx",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        ApprovalReport.Fate.READ,
                        referrals / 2,
                        3,
                        3,
                        4,
                        4,
                        "",
                        List.of("Sheet 'Referrals': hidden rows, read all the same: 2 (row 12, row 13)."),
                        List.of()),
                new ApprovalReport.InputFile(
                        "north-clinic.xlsx",
                        "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                        ApprovalReport.Fate.READ,
                        referrals - referrals / 2,
                        5,
                        4,
                        0,
                        0,
                        "",
                        List.of(),
                        List.of()),
                new ApprovalReport.InputFile(
                        "scan.xlsx",
                        "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
                        ApprovalReport.Fate.REFUSED,
                        0,
                        0,
                        0,
                        0,
                        0,
                        "scan.xlsx is encrypted; save it without a password and send that file.",
                        List.of(),
                        List.of()));
        return new ApprovalReport(
                NIGHT,
                "Fascia 0.1.0",
                files,
                new ApprovalReport.Basis("7c1e0f".repeat(10) + "7c1e", 264, 512, "ab12".repeat(16), "00ff".repeat(16)),
                List.of(new ApprovalReport.Waiting("Reviewer", 4, NIGHT.minusDays(1))),
                List.of(
                        "Two proposals of the night before were decided: one upheld, one approved.",
                        "Policy row JUR-OH-1 ended; JUR-OH-2 holds from 2026-11-01."));
    }

    private static CaseRow row(int number, Outcome outcome) {
        Random random = new Random(17L * number + 3);
        int pick = random.nextInt(CONDITIONS.length);
        String state = STATES[random.nextInt(STATES.length)];
        boolean granted = outcome == Outcome.APPROVED || outcome == Outcome.REDUCTION_PROPOSED;
        int asked = 4 + random.nextInt(9);
        LocalDate start = NIGHT.plusDays(1 + random.nextInt(9));
        return new CaseRow(
                "%s-2026-%06d".formatted(state, number + 200),
                "D-%07d".formatted(number * 7 + 1000),
                new CaseRow.Patient(
                        LAST[random.nextInt(LAST.length)] + ", " + FIRST[random.nextInt(FIRST.length)],
                        LocalDate.of(1940 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        "%09d".formatted(random.nextInt(99_999_999))),
                new CaseRow.Payer(PAYERS[random.nextInt(PAYERS.length)], random.nextInt(3) == 0 ? "PPO 2" : ""),
                new CaseRow.Therapist("Juniper, " + FIRST[random.nextInt(FIRST.length)], "1234567893"),
                state,
                List.of(CONDITIONS[pick]),
                List.of(CODES[pick]),
                List.of(REGIONS[pick]),
                new CaseRow.Visits(
                        asked,
                        outcome == Outcome.APPROVED ? asked : granted ? asked - 2 : 0,
                        granted ? asked * 4 : null,
                        granted ? start : null,
                        granted ? start.plusDays(60) : null),
                outcome,
                "",
                reasons(outcome, start),
                outcome == Outcome.PENDED ? List.of("Order date", "Benefits verified within 30 days") : List.of(),
                outcome == Outcome.APPROVED
                        ? List.of()
                        : List.of(
                                "A license active on " + start, "Benefits verified on or after " + start.minusDays(30)),
                outcome == Outcome.DENIAL_PROPOSED
                        ? List.of("Ada Elm, NPI 1245319599 \u00B7 LMT " + state + " 0042 through 2027-12-31")
                        : List.of(),
                NIGHT.minusDays(3),
                outcome == Outcome.APPROVED ? null : NIGHT.plusDays(7),
                outcome == Outcome.APPROVED ? "" : outcome == Outcome.PENDED ? "Clinic" : "Reviewer",
                new CaseRow.Source(
                        number % 2 == 0 ? "harbor-spine.xlsx" : "north-clinic.xlsx", "Referrals", number + 2),
                outcome.isProposal() && number % 20 == 8
                        ? new CaseRow.Review(
                                CaseRow.Decision.UPHOLD, "R. Willow", "Clinical reviewer", "The license had lapsed.")
                        : null,
                outcome.isProposal()
                        ? List.of("uphold", "approve", "reduce", "ask")
                        : List.of("decide again", "withdraw"),
                true);
    }

    private static List<Reason> reasons(Outcome outcome, LocalDate start) {
        Reason primary = new Reason(
                "The diagnosis is a primary condition for massage therapy.",
                "A-NEC-PRIMARY",
                "NEC-001",
                "Condition table",
                List.of("F-STR-NECK"),
                true);
        Reason licensed = new Reason(
                "The therapist held an active license on the first visit.",
                "A-LIC-ACTIVE",
                "LR-01",
                "16 TAC 117.24",
                List.of("JUR-TX-1"),
                true);
        Reason expired = new Reason(
                "The LMT license of the therapist expired on 2026-11-01, before the visit of " + start + ".",
                "R-LIC-EXPIRED",
                "LR-13",
                "16 TAC 117.24(e)",
                List.of("JUR-TX-1"),
                true);
        Reason stale = new Reason(
                "Benefits were verified 31 days before the first visit; 30 is the limit.",
                "R-BV-STALE",
                "INT-015",
                "Payer policy",
                List.of("PAY-PLAN_A-1", "PAY-ALL"),
                false);
        return switch (outcome) {
            case APPROVED -> List.of(primary, licensed);
            case PENDED -> List.of(stale, primary);
            case DENIAL_PROPOSED -> List.of(expired, stale, primary);
            case REDUCTION_PROPOSED -> List.of(stale, primary, licensed);
        };
    }
}
