package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person decides on a day on which a night has run already, before or after; the first night behind it tells it, once. */
class ToldByTheNextNightTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final DeskHouse.Person ROSA = new DeskHouse.Person("rosa", "reviewers");

    private static DeskHouse house;

    @BeforeAll
    static void threeNights(@TempDir Path folder) {
        house = new DeskHouse(
                folder,
                Map.of("fascia.letters", Path.of("letters").toAbsolutePath().toString()));
        house.drop(new CourseBook()
                .referral(1, "purpose=RELAXATION")
                .referral(2, "purpose=RELAXATION")
                .intake());
        house.night(FIRST);
        uphold(1, FIRST);
        uphold(2, FIRST.plusDays(1));
        house.night(FIRST.plusDays(1));
        house.night(FIRST.plusDays(2));
    }

    private static void uphold(int number, LocalDate day) {
        house.today(day);
        house.answer(
                "WA-2026-%06d".formatted(number),
                ROSA,
                Map.of("decision", "UPHOLD", "rationale", "Relaxation is no treatment of a condition."));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WA-2026-000001, 2026-11-09, false",
        "WA-2026-000001, 2026-11-10, true",
        "WA-2026-000001, 2026-11-11, false",
        "WA-2026-000002, 2026-11-10, true",
        "WA-2026-000002, 2026-11-11, false",
    })
    void theLetterIsWrittenOnce(String number, String night, boolean there) {
        assertThat(Files.exists(
                        house.outbox().resolve("letters/" + night).resolve(number + "-D2-adverse-determination.docx")))
                .isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-10, true", "2026-11-11, false"})
    void theWorkbookShowsItOnce(String night, boolean there) {
        String sheet = SheetText.of(house.outbox().resolve("approvals-" + night + ".xlsx"));
        assertThat(sheet.contains("WA-2026-000001-D2")).isEqualTo(there);
    }
}
