package health.fascia.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Property tests run beside ordinary ones in this build: the two test engines must fit one platform. */
class PropertyEngineTest {

    @Property(tries = 200)
    void aTenDigitNumberKeepsItsLeadingZeros(@ForAll @IntRange(min = 0) int number) {
        assertThat(String.format(Locale.ROOT, "%010d", number)).hasSize(10);
    }
}
