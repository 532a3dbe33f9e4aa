package health.fascia.determination;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.determination.TherapistSearch.Effort;
import health.fascia.determination.TherapistSearch.Found;
import health.fascia.policy.Policy;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;
import health.fascia.referral.Roster;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RejectedRulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A referral of 2026-11-09 in Washington lacks a therapist who may treat it; the roster has some. */
class FindTherapistTest {

    private static final Effort FEW = new Effort(5, 40);
    private static final String ADA = "1000000004";
    private static final String BEA = "1000000012";
    private static final String CAL = "1000000020";

    @SuppressWarnings("NullAway.Init")
    private static CaseReview review;

    private final JdbcTemplate jdbc = new JdbcTemplate(
            new DriverManagerDataSource("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", ""));

    @BeforeAll
    static void readTheRules() throws RejectedRulebook {
        review = new CaseReview(Policy.load(Path.of("rules")));
    }

    @BeforeEach
    void makeTheTable() {
        jdbc.execute("create table license (npi varchar(10) not null, license_key varchar(64) not null,"
                + " night_id integer not null, statement varchar(200000) not null, primary key (npi, license_key))");
    }

    private void licensed(String npi, String cells) {
        Map<String, String> values = new TreeMap<>(
                Map.of("npi", npi, "state", "WA", "title", "LMT", "number", "MA" + npi, "status", "ACTIVE"));
        values.putAll(Map.of("issued", "2020-01-01", "expires", "2027-12-31", "verifiedOn", "2026-11-01"));
        for (String cell : cells.split("~")) {
            if (!cell.isEmpty()) {
                values.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
            }
        }
        values.values().removeIf(String::isEmpty);
        new Referrals(jdbc).putLicenses(1, List.of(new Statement(IntakeSheet.LICENSES, values)));
    }

    private static Referral named(String... cells) {
        CleanCase clean = new CleanCase();
        for (String cell : cells) {
            clean.with(cell);
        }
        return clean.referral();
    }

    private Found search(Referral referral) {
        return new TherapistSearch(review, new Roster(jdbc))
                .search(
                        new TherapistSearch.Asked(
                                referral,
                                List.of(),
                                new CleanCase().background().verifications()),
                        FEW);
    }

    private List<String> offered(Referral referral) {
        return search(referral).may().stream().map(FittingTherapist::npi).toList();
    }

    @Test
    void offersThoseWhoseLicenseHoldsOnTheDateOfServiceTheLongestFirst() {
        licensed(ADA, "expires=2026-11-08");
        licensed(BEA, "expires=2026-11-09");
        licensed(CAL, "expires=2026-11-10");
        assertThat(offered(named("therapistNpi="))).containsExactly(CAL, BEA);
    }

    @Test
    void countsTheDateOfServiceAndNotToday() {
        licensed(ADA, "issued=2026-11-10");
        licensed(BEA, "issued=2026-11-09");
        licensed(CAL, "issued=2026-11-08");
        assertThat(offered(named("therapistNpi="))).containsExactly(BEA, CAL);
    }

    @Test
    void offersNobodyOfAnotherStateWithoutTierOrWithoutStanding() {
        licensed(ADA, "state=OR");
        licensed(BEA, "title=STUDENT");
        licensed(CAL, "status=SUSPENDED");
        Found found = search(named("therapistNpi="));
        assertThat(found.may()).isEmpty();
        assertThat(found.licensed()).isEqualTo(2);
        assertThat(found.obstacles()).extracting(Finding::reasonCode).contains("R-LIC-TIER", "R-LIC-REVOKED");
    }

    @Test
    void offersForTheMouthOnlyThoseWithTheEndorsement() {
        licensed(ADA, "");
        licensed(BEA, "endorsements=INTRAORAL");
        Found found = search(named("therapistNpi=", "technique=INTRAORAL"));
        assertThat(found.may()).extracting(FittingTherapist::npi).containsExactly(BEA);
        assertThat(found.may().get(0).line()).contains("endorsement INTRAORAL", "LMT WA MA" + BEA, "2027-12-31");
    }

    @Test
    void putsThoseLastAtWhomAPersonMustLookFirst() {
        licensed(ADA, "status=PROBATION~expires=2030-12-31");
        licensed(BEA, "verifiedOn=2020-01-01~expires=2029-12-31");
        licensed(CAL, "expires=2026-12-31");
        Found found = search(named("therapistNpi="));
        assertThat(found.may()).extracting(FittingTherapist::npi).containsExactly(CAL, ADA, BEA);
        assertThat(found.may().get(1).line()).contains("first a person looks");
    }

    @Test
    void offersNobodyWhereThePayerTakesNoneOfThem() {
        licensed(ADA, "");
        Found found = search(named("lob=MEDICARE_FFS", "payer=MEDICARE"));
        assertThat(found.may()).isEmpty();
        assertThat(found.obstacles()).extracting(Finding::reasonCode).contains("R-MCR-LMT");
    }

    @Test
    void neverOffersTheOneWhomTheReferralNames() {
        licensed("1245319599", "");
        licensed(ADA, "");
        assertThat(offered(named())).containsExactly(ADA);
    }

    @Test
    void neverOffersThePrescriber() {
        licensed("1234567893", "");
        assertThat(search(named("therapistNpi=")).obstacles())
                .extracting(Finding::reasonCode)
                .contains("R-RX-SELF");
    }

    @Test
    void isWantedWhereNobodyIsNamedOrTheNamedOneMayNotAndNotOtherwise() {
        TherapistSearch search = new TherapistSearch(review, new Roster(jdbc));
        CleanCase clean = new CleanCase();
        assertThat(search.wanted(clean.referral(), findings(clean))).isFalse();
        CleanCase lapsed = new CleanCase().with("L.expires=2026-11-08");
        assertThat(search.wanted(lapsed.referral(), findings(lapsed))).isTrue();
        CleanCase nobody = new CleanCase().with("therapistNpi=");
        assertThat(search.wanted(nobody.referral(), findings(nobody))).isTrue();
        CleanCase noConsent = new CleanCase().with("consentOn=");
        assertThat(search.wanted(noConsent.referral(), findings(noConsent))).isFalse();
    }

    private static List<Finding> findings(CleanCase worked) {
        return review.review(worked.referral(), worked.background());
    }

    @Test
    void asksTheRulesNoMoreOftenThanAllowed() {
        for (int i = 0; i < 45; i++) {
            licensed("10000%05d".formatted(i), "status=SUSPENDED");
        }
        Found found = search(named("therapistNpi="));
        assertThat(found.looked()).isEqualTo(40);
        assertThat(found.licensed()).isEqualTo(45);
    }
}
