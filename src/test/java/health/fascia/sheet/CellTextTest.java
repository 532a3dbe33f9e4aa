package health.fascia.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"Ana Ruiz\", \"Ana Ruiz\"",
                "\"  Ana   Ruiz \", \"Ana Ruiz\"",
                "\"Ana\u00A0Ruiz\u2003\", \"Ana Ruiz\"",
                "\"Ana\u3000Ruiz\", \"Ana Ruiz\"",
                "\"\uFF11\uFF12\uFF13\", \"123\"",
                "\"12\u200B34\uFEFF\", \"1234\"",
                "\"Ana \u202ERuiz\", \"Ana Ruiz\"",
                "\"Jose\u0301\", \"Jos\u00E9\"",
                "\"   \", \"\"",
                "\"\", \"\""
            })
    void makesWhatLooksTheSameTheSame(String stored, String normalized) {
        assertThat(CellText.normalize(stored)).isEqualTo(normalized);
    }

    @Test
    void turnsLineBreaksAndTabsIntoOneSpace() {
        assertThat(CellText.normalize("neck\r\nshoulder\n\tback")).isEqualTo("neck shoulder back");
    }

    @Test
    void removesControlCharactersAndReplacesHalfCharacters() {
        assertThat(CellText.normalize("A\u0000B\u0007C")).isEqualTo("ABC");
        assertThat(CellText.normalize("A\uD800B")).isEqualTo("A\uFFFDB");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(CellText.normalize(" \uD83D\uDE00 ")).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = CellText.normalize(" \u00BD\uFF0F\uFB01\u00B4 x\u00A0 ");
        assertThat(CellText.normalize(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "a_x0041_b, aAb",
        "_x0041__x0042_, AB",
        "_x005F_x0041_, _x0041_",
        "_x41_, _x41_",
        "_x00G1_, _x00G1_",
        "_x0041, _x0041",
        "file_xls, file_xls",
        "__x0041_, _A"
    })
    void resolvesTheEscapesOfWorkbooksOnceAndNothingElse(String stored, String text) {
        assertThat(CellText.unescape(stored)).isEqualTo(text);
    }
}
