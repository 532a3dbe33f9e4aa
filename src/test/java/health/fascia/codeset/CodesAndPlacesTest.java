package health.fascia.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesAndPlacesTest {

    @ParameterizedTest
    @CsvSource({
        "M54.50, M5450, M54.50",
        "m5450, M5450, M54.50",
        "' S16.1xxa ', S161XXA, S16.1XXA",
        "R51, R51, R51",
        "C7A.1, C7A1, C7A.1",
        "M1A.00X0, M1A00X0, M1A.00X0",
        "U07.1, U071, U07.1",
        "Z3A.20, Z3A20, Z3A.20"
    })
    void readsADiagnosisWithAndWithoutItsDot(String written, String code, String dotted) {
        DiagnosisCode found = DiagnosisCode.find(written).orElseThrow();

        assertThat(found.code()).isEqualTo(code);
        assertThat(found.dotted()).isEqualTo(dotted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M",
                "M5",
                "54.50",
                "M5.450",
                "M545.0",
                "M54.",
                ".M54",
                "M54..5",
                "M54.5.0",
                "M54.50000",
                "MM4.5",
                "M5 4",
                "M54-5",
                "U0A",
                "M54.5é"
            })
    void refusesWhatHasNotTheFormOfADiagnosis(String written) {
        assertThat(DiagnosisCode.find(written)).isEmpty();
    }

    @Test
    void cannotBeMadeFromAnotherForm() {
        assertThatThrownBy(() -> new DiagnosisCode("M54.50")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DiagnosisCode("m5450")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "S161XXA, true, true, A",
        "S161XX, true, false, ''",
        "S161, true, false, ''",
        "T07XXXD, true, true, D",
        "T1490XS, true, true, S",
        "M5450, false, true, ''",
        "R51, false, true, ''"
    })
    void knowsWhichCodesNeedTheSeventhCharacter(String code, boolean needed, boolean complete, String seventh) {
        DiagnosisCode diagnosis = new DiagnosisCode(code);

        assertThat(diagnosis.needsSeventh()).isEqualTo(needed);
        assertThat(diagnosis.seventhComplete()).isEqualTo(complete);
        assertThat(diagnosis.seventh()).isEqualTo(seventh);
    }

    @Test
    void thereAreFiftyFourJurisdictionsEachFoundByLettersAndName() {
        assertThat(UsState.values()).hasSize(54);
        for (UsState state : UsState.values()) {
            assertThat(UsState.find(state.name().toLowerCase(Locale.ROOT))).contains(state);
            assertThat(UsState.find(" " + state.fullName().toUpperCase(Locale.ROOT) + " "))
                    .contains(state);
        }
        assertThat(Arrays.stream(UsState.values()).map(UsState::fullName)).doesNotHaveDuplicates();
        assertThat(UsState.find("Ontario")).isEmpty();
        assertThat(UsState.find("")).isEmpty();
        assertThat(UsState.find("XX")).isEmpty();
    }

    @Test
    void everyRegionOfTheBodyHasWordsOfItsOwn() {
        assertThat(BodyRegion.values()).hasSize(11);
        assertThat(Arrays.stream(BodyRegion.values()).map(BodyRegion::words))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }
}
