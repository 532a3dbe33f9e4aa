package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.testing.facts.Parcel;
import health.fascia.testing.facts.Shelf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kept a rule back is told in the words of the sheet Inputs, never as the rule is written. */
class NearRuleWordsTest {

    private static final Shelf SHELF = new Shelf("A", 5, null);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            textBlock =
                    """
        s : Shelf() p : Parcel( weight > 10 )                         -> the weight is 7, not above 10
        s : Shelf() p : Parcel( weight <= s.capacity )                -> the weight is 7, not at most 5 (the shelf's capacity)
        s : Shelf() p : Parcel( label in ("BLUE", "RED") )            -> the label is GREEN, not BLUE or RED
        s : Shelf() p : Parcel( fragile == true )                     -> fragile: no, by the fragile
        s : Shelf() p : Parcel( fragile )                             -> fragile: no, by the fragile
        s : Shelf() not Parcel( weight > s.capacity, label != null )  -> there is a parcel: the weight is 7, the label is known
        s : Shelf() exists Parcel( weight > 10, label == s.name )     -> there is no parcel of which the weight is above 10 and the label is A (the shelf's name)
        s : Shelf() exists Parcel( weight > 10 || fragile == true )   -> there is no parcel of which the weight is above 10 or fragile: yes, by the fragile
        s : Shelf() exists Parcel( label not in ("GREEN", "RED") )    -> there is no parcel of which the label is none of GREEN, RED
        s : Shelf() exists Parcel( weight == null, !fragile )         -> there is no parcel of which the weight is not stated and fragile: no, by the fragile
        """)
    void tellsWhatIsThereAndWhatIsAsked(String conditions, String words) throws RejectedRulebook {
        assertThat(keptBack(conditions, SHELF, Parcel.of(7, false, "GREEN"))).containsExactly(words);
    }

    @Test
    void tellsAFactThatIsNotThereByItsName() throws RejectedRulebook {
        assertThat(keptBack("p : Parcel( weight > 10 )", SHELF)).containsExactly("there is no parcel");
    }

    private List<String> keptBack(String conditions, Object... facts) throws RejectedRulebook {
        Rulebook rules =
                new RuleFolder(folder).rule("TR-1", conditions, "note", "").load();
        return rules.trace(Stage.REFERRAL, List.of(facts)).get(0).failed();
    }
}
