package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.WorkbookCells;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender sends again, under whatever name and however often, meets the cases that are there already. */
class RestartTest {

    private static final String APPROVED = "pain=5";
    private static final String PENDED = "consentOn=";
    private static final String DENIED = "purpose=RELAXATION";
    private static final String TO_PERSON = "Review the amended referral";
    private static final String COMPLETE = "Complete the pended referral";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private static Map<String, String> referral(int number, String changes) {
        return Clinic.with(Clinic.referral(number), changes);
    }

    private static void write(NightRun.Place place, String name, List<Map<String, String>> referrals) {
        ClinicBook book = Clinic.book(1, 6);
        referrals.forEach(book::referral);
        book.write(place.inbox().resolve(name));
    }

    private static NightRun run(NightRun.Place place, String... more) {
        NightRun run = NightRun.of(place, more);
        assertThat(run.exit()).as(run.toString()).isZero();
        return run;
    }

    private static String number(int number) {
        return "WA-2026-%06d".formatted(number);
    }

    private static String outcome(NightFacts facts, int number) {
        return facts.of("cases").stream()
                .filter(line -> line.startsWith(number(number)))
                .findFirst()
                .orElse("none");
    }

    private static List<String> tasks(NightFacts facts, int number) {
        return facts.of("tasks").stream()
                .filter(line -> line.startsWith(number(number)))
                .map(line -> line.split(" \\| ")[1])
                .toList();
    }

    @Test
    void meetsTheCasesThatAreThereAlready() throws IOException {
        NightRun.Place place = new NightRun.Place(home);
        Files.createDirectories(place.inbox());
        write(
                place,
                "first.xlsx",
                List.of(referral(1, APPROVED), referral(2, PENDED), referral(3, DENIED), referral(4, APPROVED)));
        run(place);
        NightFacts first = place.facts();
        assertThat(outcome(first, 1)).contains("APPROVED");
        assertThat(tasks(first, 2)).containsExactly(COMPLETE);
        assertThat(tasks(first, 3)).containsExactly("Review the proposed denial");

        sameContentUnderAnotherNameIsSkipped(place);
        changedReferralsAreAmended(place);
        anotherChangeStaysWithThePerson(place);
        theSameDateAgainAndADateBefore(place);
    }

    private static void sameContentUnderAnotherNameIsSkipped(NightRun.Place place) throws IOException {
        Files.copy(place.inbox().resolve("first.xlsx"), place.inbox().resolve("renamed.xlsx"));
        Map<String, List<String>> before = place.facts().lines();
        NightRun again = run(place, "--as-of=2026-11-10");
        assertThat(again.out()).contains("skipped  first.xlsx", "skipped  renamed.xlsx", "same content as first.xlsx");
        assertThat(place.facts().lines()).isEqualTo(before);
    }

    private static void changedReferralsAreAmended(NightRun.Place place) {
        List<Map<String, String>> changed = List.of(
                referral(1, APPROVED),
                referral(2, "pain=6"),
                referral(3, DENIED + "~pain=6"),
                referral(4, APPROVED + "~pain=7"));
        write(place, "second.xlsx", changed);
        NightRun run = run(place, "--as-of=2026-11-11");
        assertThat(run.out()).contains("already known 1");
        NightFacts facts = place.facts();
        assertThat(facts.of("cases")).hasSize(4);
        assertThat(outcome(facts, 2)).contains("APPROVED", number(2) + "-D2");
        assertThat(tasks(facts, 2)).isEmpty();
        assertThat(tasks(facts, 3)).containsExactly(TO_PERSON);
        assertThat(tasks(facts, 4)).containsExactly(TO_PERSON);
        assertThat(facts.of("versions"))
                .filteredOn(line -> line.startsWith(number(2)))
                .hasSize(2);
        assertThat(facts.of("determinations"))
                .filteredOn(line -> line.startsWith(number(4)))
                .hasSize(2);
        assertThat(facts.of("rows"))
                .filteredOn(line -> line.contains("AMENDMENT"))
                .hasSize(3);
    }

    private static void anotherChangeStaysWithThePerson(NightRun.Place place) {
        write(place, "third.xlsx", List.of(referral(3, APPROVED + "~pain=8"), referral(4, APPROVED + "~pain=8")));
        run(place, "--as-of=2026-11-12");
        NightFacts facts = place.facts();
        assertThat(tasks(facts, 3)).containsExactly(TO_PERSON);
        assertThat(tasks(facts, 4)).containsExactly(TO_PERSON);
        assertThat(outcome(facts, 3)).contains("PENDED", number(3) + "-D3");
        assertThat(facts.brokenAt()).isEmpty();
    }

    private static void theSameDateAgainAndADateBefore(NightRun.Place place) throws IOException {
        Path workbook = place.outbox().resolve("approvals-2026-11-12.xlsx");
        Path kept = Files.copy(workbook, place.home().resolve("kept.xlsx"));
        Map<String, List<String>> before = place.facts().lines();
        run(place, "--as-of=2026-11-12");
        assertThat(WorkbookCells.differences(kept, workbook)).isEmpty();
        assertThat(place.facts().lines()).isEqualTo(before);

        write(place, "late.xlsx", List.of(referral(5, APPROVED)));
        run(place, "--as-of=2026-11-05");
        NightFacts facts = place.facts();
        assertThat(facts.of("cases")).hasSize(5);
        assertThat(facts.of("determinations"))
                .filteredOn(line -> line.startsWith(number(5)))
                .singleElement()
                .asString()
                .contains("2026-11-05");
    }

    @Test
    void givesTheSameWorkbookOnPostgresAsOnH2() throws IOException {
        NightRun.Place h2 = new NightRun.Place(home.resolve("h2"));
        NightRun.Place other = new NightRun.Place(home.resolve("postgres"));
        for (NightRun.Place place : List.of(h2, other)) {
            Files.createDirectories(place.inbox());
            Clinic.mixed(place.inbox().resolve("north.xlsx"), 1, 400, 11);
            ClinicBook odd = new ClinicBook().row(IntakeSheet.LICENSES, Clinic.license());
            odd.referral(referral(901, "lastName=A_x0000_na~goal=A_xD800_na \"quoted\" =1+1"));
            odd.write(place.inbox().resolve("odd.xlsx"));
        }
        run(h2);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            run(other, "--database=" + url);
            assertThat(WorkbookCells.differences(h2.workbook(), other.workbook()))
                    .isEmpty();
            NightFacts facts = NightFacts.of(url, "postgres", "");
            assertThat(facts.of("cases")).isEqualTo(h2.facts().of("cases"));
            assertThat(facts.of("tasks")).isEqualTo(h2.facts().of("tasks"));
            assertThat(facts.brokenAt()).isEmpty();
        }
    }
}
