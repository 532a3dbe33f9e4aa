package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.audit.AuditTrail;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.nightly.Night;
import health.fascia.nightly.NightOrder;
import health.fascia.nightly.NightWatcher;
import health.fascia.nightly.SigningCodes;
import health.fascia.nightly.UnfinishedNight;
import health.fascia.testing.IntakeFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** People write their decisions into the approval workbook and drop it into the inbox. */
class DecidedInTheWorkbookTest {

    private static final String DENIALS = "Denial proposed";
    private static final String WHY = "Clause 4.2 was read again with the chart at hand.";

    private static DeskHouse house;
    private static int mornings;

    private final int first = 10 * mornings;
    private final LocalDate evening = DeskHouse.NIGHT.plusDays(2L * mornings);
    private final LocalDate nextNight = evening.plusDays(1);
    private final String pended = number(1);
    private final String noLicense = number(2);
    private final String wellness = number(3);
    private final String tooMany = number(4);

    @BeforeAll
    static void open(@TempDir Path folder) {
        Map<String, Object> people = new LinkedHashMap<>();
        account(people, "rosa", "reviewers");
        account(people, "ruth", "reviewers");
        account(people, "bill", "billing");
        people.put("fascia.letters", "letters");
        people.put("fascia.accounts.rosa.full-name", "Rosa Example, DO");
        people.put("fascia.accounts.ruth.npi", "1000005003");
        people.put("fascia.accounts.ruth.full-name", "Ruth Example");
        house = new DeskHouse(folder, people);
    }

    private static void account(Map<String, Object> people, String name, String group) {
        people.put("fascia.accounts." + name + ".password", "seven green hills of glass");
        people.put("fascia.accounts." + name + ".groups", group);
    }

    private static String number(int ofTheFour) {
        return "WA-2026-%06d".formatted(4 * mornings + ofTheFour);
    }

    /** Each test has four cases of its own and a workbook of that evening. */
    @BeforeEach
    void theNightBefore() {
        mornings++;
        house.drop(new IntakeFixture()
                .referral(first + 1, "Birch", "B.none=1")
                .referral(first + 2, "Cedar", "L.expires=2026-11-08")
                .referral(first + 3, "Dogwood", "diagnoses=Z733", "prescriberNpi=1000005003")
                .referral(
                        first + 4,
                        "Elm",
                        "diagnoses=S335XXA",
                        "regions=LUMBAR_PELVIS",
                        "measure=ODI",
                        "score=36",
                        "visitsOrdered=16",
                        "weeks=8"));
        house.night(evening);
    }

    @AfterAll
    static void close() {
        assertThat(house.part(AuditTrail.class).findBreak()).isEmpty();
        house.close();
    }

    @Test
    void theNextNightCompletesExactlyTheTasksWhoseRowsCarryADecision() {
        decide(book -> book.write(DENIALS, noLicense, by("rosa", "uphold"))
                .write("Reduction proposed", tooMany, with(by("rosa", "Reduce"), "Visits to grant", "5"))
                .write("Pended", pended, by("bill", "decide again")));

        assertThat(last(noLicense).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(last(noLicense).review()).isEqualTo(new Review("rosa", "reviewers", "UPHOLD", WHY));
        assertThat(last(noLicense).decidedOn()).isEqualTo(nextNight);
        assertThat(last(tooMany).outcome()).isEqualTo(Outcome.REDUCED);
        assertThat(last(tooMany).grant().granted()).isEqualTo(5);
        assertThat(last(pended).review()).isEqualTo(new Review("bill", "billing", "DECIDE_AGAIN", WHY));
        assertThat(history(wellness)).hasSize(1);
        assertThat(readBack()).hasSize(3).allSatisfy((number, row) -> assertThat(row)
                .containsEntry("Result", "completed")
                .hasEntrySatisfying(
                        "What became of it", words -> assertThat(words).startsWith(number + "-D2: ")));
        assertThat(SheetText.rowsByCase(approvals(nextNight), DENIALS).get(noLicense))
                .containsEntry("Outcome", "Denied by the reviewer")
                .containsEntry("Rationale", WHY);
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList(
                                "select actor || ' ' || details from audit_entry where action = 'decided in a workbook'"
                                        + " and subject = ?",
                                String.class,
                                noLicense))
                .singleElement()
                .asString()
                .startsWith("rosa " + noLicense + "-D2 \u00B7 decided-" + mornings
                        + ".xlsx \u00B7 Denial proposed \u00B7 row ");
    }

    @Test
    void aLetterIsWrittenAboutWhatWasDecidedAndNoneAboutAProposal() {
        Map<String, Map<String, String>> before = SheetText.rowsByCase(approvals(evening), "Letters");
        assertThat(before.get(pended)).containsEntry("Letter", "Request for documents");
        assertThat(before).doesNotContainKeys(noLicense, wellness, tooMany);
        assertThat(house.outbox().resolve("letters/" + evening + "/" + noLicense + "-D1-adverse-determination.docx"))
                .doesNotExist();

        decide(book -> book.write(DENIALS, noLicense, by("rosa", "uphold")));
        Map<String, String> line =
                SheetText.rowsByCase(approvals(nextNight), "Letters").getOrDefault(noLicense, Map.of());
        assertThat(line).containsEntry("Letter", "Adverse determination");
        Path letter = house.outbox().resolve("letters/" + nextNight + "/" + line.get("File"));
        assertThat(letter).hasFileName(noLicense + "-D2-adverse-determination.docx");
        assertThat(WordText.of(letter))
                .contains("Rosa Example, DO, clinical reviewer: " + WHY)
                .contains("The LMT license of the therapist ended on 2026-11-08")
                .contains("LR-13 \u00B7 ")
                .doesNotContain("A trial of 6 visits is approved")
                .contains("An appeal must be filed not later than "
                        + DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US).format(nextNight.plusDays(180)))
                .doesNotContain("{");
        byte[] first = bytes(letter);
        house.night(nextNight);
        assertThat(bytes(letter)).isEqualTo(first);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasReadOnceIsNeverDoneTwice() {
        decide(book -> book.write(DENIALS, noLicense, by("rosa", "uphold")));
        house.night(nextNight);
        assertThat(history(noLicense)).hasSize(2);

        // The same workbook with one more decision is another file; what stands in it already is known.
        try (DecidedWorkbook book = DecidedWorkbook.open(house.inbox().resolve(file()))) {
            book.write(DENIALS, wellness, by("rosa", "uphold"))
                    .save(house.inbox().resolve("again-" + file()));
        }
        house.night(nextNight.plusDays(1));
        assertThat(history(noLicense)).hasSize(2);
        assertThat(last(wellness).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(SheetText.rowsByCase(approvals(nextNight.plusDays(1)), "Decisions read back")
                        .get(noLicense))
                .containsEntry("Result", "known already");
    }

    @Test
    void aNightThatIsHaltedWhileItReadsDecisionsDoesEachOnce() {
        try (DecidedWorkbook book = DecidedWorkbook.open(approvals(evening))) {
            book.write(DENIALS, noLicense, by("rosa", "uphold"))
                    .write(DENIALS, wellness, by("rosa", "approve"))
                    .save(house.inbox().resolve(file()));
        }
        NightOrder order = new NightOrder(house.inbox(), house.outbox(), nextNight);
        NightWatcher halt = new NightWatcher() {
            @Override
            public void readBack(int completed, int refused) {
                throw new IllegalStateException("halted with " + completed);
            }
        };
        assertThatThrownBy(() -> house.part(Night.class).run(order, halt)).isInstanceOf(UnfinishedNight.class);
        assertThat(history(noLicense)).hasSize(1);

        assertThat(house.night(nextNight).holds()).isTrue();
        assertThat(history(noLicense))
                .extracting(Determination::outcome)
                .containsExactly(Outcome.DENIAL_PROPOSED, Outcome.DENIED);
        assertThat(history(wellness))
                .extracting(Determination::outcome)
                .containsExactly(Outcome.DENIAL_PROPOSED, Outcome.APPROVED);
    }

    @Test
    void aRowThatIsNotAsWeWroteItIsRefusedWithTheCellThatWasChanged() {
        decide(book -> book.write(DENIALS, noLicense, with(by("rosa", "approve"), "Visits asked", "60"))
                .write(DENIALS, wellness, by("rosa", "uphold"))
                .copyOver(DENIALS, noLicense, wellness, "Key")
                .write("Pended", pended, with(by("bill", "withdraw"), "Key", "made up")));

        refusedAll("Visits asked was changed since we wrote it");
        refusedAll("The row shows another case than its key, which is that of " + noLicense);
        refused(pended, "The key of this row was not made here");
        assertThat(history(noLicense)).hasSize(1);
        assertThat(history(wellness)).hasSize(1);
        assertThat(history(pended)).hasSize(1);
    }

    @Test
    void whoeverMayNotDecideIsToldWhyAndAllThatIsWrongIsToldAtOnce() {
        decide(book -> book.write(DENIALS, noLicense, by("bill", "uphold"))
                .write(DENIALS, wellness, by("ruth", "uphold"))
                .write("Reduction proposed", tooMany, Map.of("Decision", "maybe", "Reviewer", "nobody"))
                .write("Pended", pended, with(by("bill", "withdraw"), "Signing code", "AAAA-AAAA")));

        refused(noLicense, "bill is not in the group reviewers");
        refused(wellness, "ruth is the prescriber of this referral");
        refused(tooMany, "'maybe' is no decision about this case. Choose uphold, approve, reduce, ask, extend.");
        refused(tooMany, "There is no account 'nobody'.");
        refused(tooMany, "Rationale is blank");
        refused(pended, "This is not the signing code of bill");
        for (String number : List.of(noLicense, wellness, tooMany, pended)) {
            assertThat(history(number)).hasSize(1);
        }
        try (DecidedWorkbook marked =
                DecidedWorkbook.open(house.outbox().resolve("returned/decided-" + mornings + "-marked.xlsx"))) {
            assertThat(marked.cell(DENIALS, wellness, "Reviewer")
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("ruth is the prescriber");
        }
    }

    @Test
    void aCaseThatHasMovedOnAndOneThatIsDecidedTwiceAreRefused() {
        house.answer(noLicense, new DeskHouse.Person("rosa", "reviewers"), Map.of("decision", "ASK", "rationale", WHY));
        try (DecidedWorkbook book = DecidedWorkbook.open(approvals(evening))) {
            book.write(DENIALS, wellness, by("rosa", "approve"))
                    .save(house.inbox().resolve("other-" + file()));
        }
        decide(book ->
                book.write(DENIALS, noLicense, by("rosa", "uphold")).write(DENIALS, wellness, by("rosa", "uphold")));

        refused(
                noLicense,
                "The case has moved on since: " + noLicense + "-D2 (Pended) came after " + noLicense + "-D1.");
        refusedAll("The same case is decided in row ");
        assertThat(history(wellness)).hasSize(1);
    }

    @Test
    void aDecisionThatTheDeskRefusesLeavesTheOthersOfTheFileStanding() {
        decide(book -> book.write(DENIALS, noLicense, with(by("rosa", "uphold"), "Rationale", "too short"))
                .write("Reduction proposed", tooMany, with(by("rosa", "reduce"), "Visits to grant", "16"))
                .write(DENIALS, wellness, by("rosa", "approve")));

        refused(noLicense, "Write the rationale in 10 to 2000 characters; it has 9.");
        refused(tooMany, "Give the visits that are granted: at least 1, and fewer than the 16 on the order.");
        assertThat(last(wellness).outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void aSigningCodeIsGoodForTheFilesOfOneNight() {
        String used = house.part(SigningCodes.class).current("rosa");
        decide(book -> book.write(DENIALS, noLicense, by("rosa", "uphold")));
        assertThat(house.part(SigningCodes.class).current("rosa")).isNotEqualTo(used);

        try (DecidedWorkbook book = DecidedWorkbook.open(approvals(evening))) {
            book.write(DENIALS, wellness, with(by("rosa", "uphold"), "Signing code", used))
                    .save(house.inbox().resolve("later-" + file()));
        }
        house.night(nextNight.plusDays(1));
        assertThat(SheetText.rowsByCase(approvals(nextNight.plusDays(1)), "Decisions read back")
                        .get(wellness))
                .hasEntrySatisfying(
                        "What became of it", words -> assertThat(words).contains("or it was used in an earlier night"));
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList("select signing_code from decision_row where fate <> 'FOUND'", String.class))
                .containsOnlyNulls();
    }

    private void decide(Consumer<DecidedWorkbook> writing) {
        try (DecidedWorkbook book = DecidedWorkbook.open(approvals(evening))) {
            writing.accept(book);
            book.save(house.inbox().resolve(file()));
        }
        assertThat(house.night(nextNight).holds()).isTrue();
    }

    private static String file() {
        return "decided-" + mornings + ".xlsx";
    }

    private static Path approvals(LocalDate night) {
        return house.outbox().resolve("approvals-" + night + ".xlsx");
    }

    private static Map<String, String> by(String account, String decision) {
        String code = house.part(SigningCodes.class).current(account);
        return Map.of("Decision", decision, "Reviewer", account, "Rationale", WHY, "Signing code", code);
    }

    private static Map<String, String> with(Map<String, String> cells, String header, String text) {
        Map<String, String> more = new LinkedHashMap<>(cells);
        more.put(header, text);
        return more;
    }

    private Map<String, Map<String, String>> readBack() {
        return SheetText.rowsByCase(approvals(nextNight), "Decisions read back");
    }

    private void refused(String caseNumber, String words) {
        assertThat(readBack().get(caseNumber))
                .containsEntry("Result", "refused")
                .hasEntrySatisfying(
                        "What became of it", said -> assertThat(said).contains(words));
    }

    private void refusedAll(String words) {
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList("select result from decision_row where fate = 'REFUSED'", String.class))
                .anySatisfy(said -> assertThat(said).contains(words));
    }

    private static List<Determination> history(String caseNumber) {
        return house.part(Determinations.class).list(caseNumber);
    }

    private static Determination last(String caseNumber) {
        List<Determination> history = history(caseNumber);
        return history.get(history.size() - 1);
    }
}
