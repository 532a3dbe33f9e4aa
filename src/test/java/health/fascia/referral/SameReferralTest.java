package health.fascia.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** By what a referral is known again, and how a change in it is seen. */
class SameReferralTest {

    private static final Map<String, String> CLEAN = Map.ofEntries(
            Map.entry("referralNumber", "R-1"),
            Map.entry("lastName", "Doe"),
            Map.entry("firstName", "Ann"),
            Map.entry("born", "1980-01-01"),
            Map.entry("firstVisit", "2026-11-09"),
            Map.entry("orderDate", "2026-11-02"),
            Map.entry("prescriberNpi", "1234567893"),
            Map.entry("therapistNpi", "1245319599"),
            Map.entry("diagnoses", "M5450"),
            Map.entry("regions", "NECK"));

    @Example
    void theSameNumberAndPatientIsTheSameReferral() {
        assertThat(same(CLEAN, with("orderDate", "2026-11-05", "therapistNpi", "1234567893")))
                .isTrue();
        assertThat(same(CLEAN, with("orderDate", "2026-11-05", "lastName", "Roe")))
                .as("a married name")
                .isTrue();
        assertThat(same(CLEAN, with("orderDate", "2026-11-05", "born", "1980-01-10")))
                .as("a slip in the birth date")
                .isTrue();
        assertThat(same(CLEAN, with("lastName", "DOE", "firstName", "ann"))).isTrue();
    }

    @Example
    void theSameNumberForAnotherPatientIsAnotherReferral() {
        assertThat(same(CLEAN, with("lastName", "Roe", "born", "1990-01-01"))).isFalse();
    }

    @Example
    void theSamePatientOrderAndTherapistIsTheSameReferralWithoutANumber() {
        assertThat(same(without("referralNumber"), with("referralNumber", "", "goal", "sleep")))
                .isTrue();
        assertThat(same(without("referralNumber"), CLEAN)).isTrue();
    }

    @Example
    void anotherOrderTherapistOrPatientWithoutANumberIsAnotherReferral() {
        for (String key : List.of("orderDate", "prescriberNpi", "therapistNpi", "diagnoses", "lastName", "born")) {
            Map<String, String> other = new TreeMap<>(without("referralNumber"));
            other.put(key, key.equals("orderDate") || key.equals("born") ? "2001-02-03" : "1993000004");
            assertThat(same(without("referralNumber"), other)).as(key).isFalse();
        }
    }

    @Example
    void anIncompleteOrderIsKnownByItsFirstVisit() {
        Map<String, String> incomplete = new TreeMap<>(without("referralNumber"));
        incomplete.remove("orderDate");
        Map<String, String> later = new TreeMap<>(incomplete);
        later.put("firstVisit", "2026-12-01");

        assertThat(same(incomplete, new TreeMap<>(incomplete))).isTrue();
        assertThat(same(incomplete, later)).isFalse();
    }

    @Example
    void keysSayNothingOfThePatient() {
        assertThat(ReferralIdentity.keys(referral(CLEAN)))
                .allSatisfy(key -> assertThat(key).matches("[0-9a-f]{64}"));
        assertThat(ReferralIdentity.patientKey(referral(CLEAN))).matches("[0-9a-f]{64}");
    }

    @Example
    void theContentHashChangesWithAnyValue() {
        Set<String> hashes = new HashSet<>(Set.of(hash(CLEAN)));
        for (IntakeColumn column : IntakeSheet.REFERRALS.columns()) {
            assertThat(hashes.add(hash(with(column.key(), "ZZ"))))
                    .as(column.key())
                    .isTrue();
        }
        assertThat(hashes.add(hash(with("lastName", "DOE")))).as("another case").isTrue();
    }

    @Example
    void theContentHashTellsAValueThatLooksLikeTwo() {
        assertThat(hash(Map.of("goal", "sleep, phone=1"))).isNotEqualTo(hash(Map.of("goal", "sleep", "phone", "1")));
    }

    @Property(tries = 500)
    void aStatementIsReadBackAsItWasWritten(@ForAll String goal, @ForAll String name) {
        Statement statement =
                new Statement(IntakeSheet.REFERRALS, Map.of("goal", goal, "lastName", name + "\"\\{}\u2028ü😀"));

        Statement back = StatementText.read(IntakeSheet.REFERRALS, StatementText.write(statement));

        assertThat(back).isEqualTo(statement);
        assertThat(ReferralIdentity.contentHash(back)).isEqualTo(ReferralIdentity.contentHash(statement));
    }

    private static String hash(Map<String, String> values) {
        return ReferralIdentity.contentHash(new Statement(IntakeSheet.REFERRALS, values));
    }

    private static boolean same(Map<String, String> one, Map<String, String> other) {
        return !Collections.disjoint(ReferralIdentity.keys(referral(one)), ReferralIdentity.keys(referral(other)));
    }

    private static Referral referral(Map<String, String> values) {
        return new Referral(new Statement(IntakeSheet.REFERRALS, values));
    }

    private static Map<String, String> without(String key) {
        Map<String, String> values = new TreeMap<>(CLEAN);
        values.remove(key);
        return values;
    }

    private static Map<String, String> with(String... keysAndValues) {
        Map<String, String> values = new TreeMap<>(CLEAN);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
