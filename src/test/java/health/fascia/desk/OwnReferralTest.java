package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.lifecycle.Accounts.Person;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody decides about a referral that they ordered or would treat. */
class OwnReferralTest {

    private static final Referral REFERRAL = new Referral(new Statement(
            IntakeSheet.REFERRALS,
            Map.of(
                    "prescriberName", "Dr. Ada Juniper-Elm, MD",
                    "prescriberNpi", "1000005003",
                    "therapistName", "Larch, Ben",
                    "therapistNpi", "1000010003",
                    "billedUnder", "1000010011")));

    private static String part(String fullName, @Nullable String npi) {
        return OwnReferral.find(new Person("account", fullName, npi, Set.of("reviewers")), REFERRAL)
                .orElse("nothing");
    }

    @Test
    void knowsThePersonByNpi() {
        assertThat(part("rosa", "1000005003")).isEqualTo("prescriber");
        assertThat(part("rosa", "1000010003")).isEqualTo("therapist");
        assertThat(part("rosa", "1000010011")).isEqualTo("therapist");
        assertThat(part("rosa", "1000010012")).isEqualTo("nothing");
        assertThat(part("rosa", null)).isEqualTo("nothing");
    }

    @Test
    void knowsThePersonByTheWholeNameInAnyOrderAndWithoutTitles() {
        assertThat(part("Juniper Elm, Ada", null)).isEqualTo("prescriber");
        assertThat(part("Ben Larch, LMT", null)).isEqualTo("therapist");
        assertThat(part("Ben Larcher", null)).isEqualTo("nothing");
        assertThat(part("Larch", null)).isEqualTo("nothing");
    }
}
