package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.testing.facts.Parcel;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that asks for more than a case can give is stopped, and the case waits for a person. */
class RunawayRulesTest {

    private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a : Parcel( ) b : Parcel( weight > a.weight ) c : Parcel( weight > b.weight )",
                "a : Parcel( ) b : Parcel( ) c : Parcel( )",
                "a : Parcel( ) b : Parcel( label == a.label ) c : Parcel( label == b.label, weight >= 0 )",
                "a : Parcel( ) not Parcel( weight > a.weight, label != a.label )",
                "a : Parcel( ) exists Parcel( weight > a.weight, label != a.label )",
                "a : Parcel( ) b : Parcel( weight == a.weight || weight > a.weight || label != a.label )"
            })
    void aJoinOverThousandsOfFactsStopsAndTheNextCaseIsDecidedAsUsual(String conditions) throws RejectedRulebook {
        Rulebook rules =
                new RuleFolder(folder).rule("TR-1", conditions, "adverse", "").load();
        List<Object> few = parcels(3);
        List<Finding> before = rules.conclude(Stage.REFERRAL, few);

        long begun = cpu();
        List<Finding> stopped = rules.conclude(Stage.REFERRAL, parcels(3_000));
        long took = cpu() - begun;

        assertThat(stopped).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("ENG-007");
            assertThat(finding.verdict()).isEqualTo(Verdict.REVIEW);
        });
        assertThat(took).isLessThan(TWO_SECONDS);
        assertThat(rules.conclude(Stage.REFERRAL, few)).isEqualTo(before);
        assertThat(before).noneMatch(finding -> finding.ruleId().startsWith("ENG-007"));
    }

    /** Each pair of parcels is some four values: 300 parcels are below the two million values of a case, 1,500 above. */
    @Test
    void aJoinThatEndsIsNotStopped() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "a : Parcel( ) b : Parcel( weight > a.weight, label != a.label )", "adverse", "")
                .load();

        assertThat(rules.conclude(Stage.REFERRAL, parcels(300))).isEmpty();
        assertThat(rules.conclude(Stage.REFERRAL, parcels(1_500)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo("ENG-007"));
    }

    @Test
    void theExplanationStopsToo() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "a : Parcel( ) b : Parcel( ) c : Parcel( weight > 9000 )", "adverse", "")
                .load();

        long begun = cpu();
        List<RuleTrace> traces = rules.trace(Stage.REFERRAL, parcels(3_000));

        assertThat(cpu() - begun).isLessThan(TWO_SECONDS);
        assertThat(traces).singleElement().satisfies(trace -> assertThat(trace.toString())
                .contains("too many combinations"));
    }

    private static List<Object> parcels(int count) {
        return IntStream.range(0, count)
                .<Object>mapToObj(i -> Parcel.of(i, false, "same"))
                .toList();
    }

    /** What this thread used: on a busy machine it may wait long for its turn. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
