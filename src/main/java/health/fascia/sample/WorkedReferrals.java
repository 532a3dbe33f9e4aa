package health.fascia.sample;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The worked referral cases R01 to R35 as rows: each is a clean referral with what its line changes. */
final class WorkedReferrals {

    /** The cases' day of measurement; their first visit is on the 9th. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    private static final LocalDate FIRST_VISIT = LocalDate.of(2026, 11, 9);
    private static final SampleOrder ORDER = new SampleOrder(100, 35, DAY, true);

    private static final List<String> KEYS =
            List.of("case", "lob", "payer", "state", "cause", "diagnoses", "regions", "onset", "orderDate");
    private static final List<String> ORDER_KEYS =
            List.of("prescriberProfession", "visitsOrdered", "visitsPerWeek", "weeks", "measure", "score", "pain");
    private static final int MORE = KEYS.size() + ORDER_KEYS.size();

    private final Therapists therapists = new Therapists(ORDER);
    private final List<SampleRow> referrals = new ArrayList<>();
    private final List<SampleRow> benefits = new ArrayList<>();
    private final TreeSet<Integer> busy = new TreeSet<>();

    WorkedReferrals() {
        CleanReferral clean = new CleanReferral(ORDER, therapists);
        for (List<String> line : Lists.table("worked-referrals.tsv")) {
            Draft draft = new Draft(outline(line), Dice.at(ORDER.seed(), referrals.size()));
            clean.fill(draft);
            change(draft, line);
            referrals.add(SampleRow.of(draft.referral(), Plan.ADVERSE));
            benefits.add(SampleRow.of(draft.benefits(), Plan.ADVERSE));
        }
    }

    List<SampleRow> referrals() {
        return referrals;
    }

    List<SampleRow> benefits() {
        return benefits;
    }

    List<SampleRow> licenses() {
        return busy.stream().map(therapists::license).flatMap(Optional::stream).toList();
    }

    private Draft.Outline outline(List<String> line) {
        Lists.State state = Lists.state(line.get(3));
        Lists.Payer payer = Lists.payer(line.get(2));
        Lists.Condition condition = new Lists.Condition(line.get(5), line.get(6), "NDI", false, 0);
        int therapist = therapists.find(state, Standing.GOOD, Dice.at(ORDER.seed(), -1));
        busy.add(therapist);
        return new Draft.Outline(referrals.size(), state, payer, condition, therapist);
    }

    private static void change(Draft draft, List<String> line) {
        Cells cells = draft.referral();
        cells.text("referralNumber", "CASE-" + line.get(0));
        cells.day("received", FIRST_VISIT.minusDays(6));
        cells.day("firstVisit", FIRST_VISIT);
        cells.day("measuredOn", DAY);
        cells.text("prescriberProfession", "MD");
        draft.benefits().day("verifiedOn", FIRST_VISIT.minusDays(10));
        for (int i = KEYS.indexOf("cause"); i < MORE; i++) {
            String key = i < KEYS.size() ? KEYS.get(i) : ORDER_KEYS.get(i - KEYS.size());
            put(draft, key, line.get(i));
        }
        cells.number("goalTarget", target(line));
        cells.day("goalDate", FIRST_VISIT.plusWeeks(6));
        for (String more : Lists.list(line.get(MORE))) {
            int equals = more.indexOf('=');
            put(draft, more.substring(0, equals), more.substring(equals + 1));
        }
        if (cells.textAt("orderOnFile").equals("NO")) {
            draft.withoutOrder();
        }
    }

    private static double target(List<String> line) {
        double score = Double.parseDouble(line.get(KEYS.size() + ORDER_KEYS.indexOf("score")));
        String measure = line.get(KEYS.size() + ORDER_KEYS.indexOf("measure"));
        // The cases name no goal: "in favor" means one that is there and can be reached.
        return measure.equals("PSFS") ? score + 2 : Math.floor(score / 2);
    }

    private static void put(Draft draft, String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        IntakeColumn column = IntakeSheet.REFERRALS.columns().stream()
                .filter(any -> any.key().equals(key))
                .findFirst()
                .orElseGet(() -> IntakeSheet.BENEFITS.getColumn(key));
        Cells cells = key.equals("verifiedOn") || key.equals("massageBenefit") ? draft.benefits() : draft.referral();
        cells.put(
                key,
                switch (column.type()) {
                    case DATE -> new TypedCell.Day(LocalDate.parse(value));
                    case WHOLE_NUMBER, DECIMAL -> new TypedCell.Amount(Double.parseDouble(value));
                    default -> new TypedCell.Text(value);
                });
    }
}
