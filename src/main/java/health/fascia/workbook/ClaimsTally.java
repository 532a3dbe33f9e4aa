package health.fascia.workbook;

import health.fascia.workbook.ClaimsReport.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts claims and adds their money while they are written; nothing of a claim itself is kept. */
final class ClaimsTally {

    /** The first day that no longer belongs to the bucket before: 0-30, 31-60, 61-90, 91-120, over 120 days. */
    private static final int[] BUCKETS = {31, 61, 91, 121};

    /** The ages as the sheet names them. */
    static final String[] AGES = {"0-30 days", "31-60 days", "61-90 days", "91-120 days", "over 120 days"};

    private final LocalDate night;
    private final Map<ClaimTab, Stored> tabs = new EnumMap<>(ClaimTab.class);
    private final Map<String, Age> ages = new TreeMap<>();

    ClaimsTally(LocalDate night) {
        this.night = night;
    }

    /** Open money of a payer by age. */
    record Age(String payer, int[] claims, BigDecimal[] open) {

        static Age of(String payer) {
            BigDecimal[] open = new BigDecimal[AGES.length];
            java.util.Arrays.fill(open, BigDecimal.ZERO);
            return new Age(payer, new int[AGES.length], open);
        }
    }

    void add(ClaimTab tab, ClaimEntry entry) {
        ClaimEntry.Money money = entry.money();
        Stored before = of(tab);
        tabs.put(
                tab,
                new Stored(
                        before.claims() + 1,
                        before.charged().add(money.charged()),
                        before.paid().add(money.paid()),
                        before.patientShare().add(money.patientShare()),
                        before.adjusted().add(money.adjusted())));
        LocalDate filed = entry.filed().on();
        if (tab.ages() && filed != null) {
            Age age = ages.computeIfAbsent(entry.payer(), Age::of);
            int bucket = bucket(ChronoUnit.DAYS.between(filed, night));
            age.claims()[bucket]++;
            age.open()[bucket] = age.open()[bucket].add(money.open());
        }
    }

    static int bucket(long days) {
        int bucket = 0;
        while (bucket < BUCKETS.length && days >= BUCKETS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    Stored of(ClaimTab tab) {
        return tabs.getOrDefault(tab, Stored.NOTHING);
    }

    Map<String, Age> ages() {
        return ages;
    }

    static boolean same(Stored one, Stored other) {
        return one.claims() == other.claims()
                && one.charged().compareTo(other.charged()) == 0
                && one.paid().compareTo(other.paid()) == 0
                && one.patientShare().compareTo(other.patientShare()) == 0
                && one.adjusted().compareTo(other.adjusted()) == 0;
    }
}
