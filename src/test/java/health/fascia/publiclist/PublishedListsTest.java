package health.fascia.publiclist;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.publiclist.PublicLists.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists in the layouts in which the agencies publish them, of our own making, are imported into an empty folder. */
class PublishedListsTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/public-lists");
    private static final Set<String> OURS = Set.of("97116", "97124", "97140", "97150", "97530");
    private static final LocalDate NOVEMBER_8 = LocalDate.of(2026, 11, 8);
    private static final LocalDate NOVEMBER_9 = LocalDate.of(2026, 11, 9);
    private static final LocalDate NOVEMBER_10 = LocalDate.of(2026, 11, 10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path rules;

    private ListImport.Read read(String name, ListImport.Settings settings) throws RefusedList, IOException {
        return new ListImport(PUBLISHED.resolve(name), settings).read();
    }

    private ListImport.Read imported(String name) throws RefusedList, IOException {
        ListImport.Read read = read(name, new ListImport.Settings(null, null, OURS));
        ListImport.store(read, rules);
        return read;
    }

    private PublicLists lists() {
        return ListFolder.read(rules, (file, problem) -> {
            throw new AssertionError(file + problem);
        });
    }

    @Test
    void aDiagnosisCodeCountsFromOctoberToSeptember() throws Exception {
        ListImport.Read read = imported("icd10cm_order_2027.txt");
        assertThat(read.name()).isEqualTo("icd10cm-2027.txt");
        PublicLists lists = lists();
        assertThat(lists.billable("M542", LocalDate.of(2026, 9, 30))).isEmpty();
        assertThat(lists.billable("M542", LocalDate.of(2026, 10, 1))).contains(true);
        assertThat(lists.billable("M542", LocalDate.of(2026, 10, 2))).contains(true);
        assertThat(lists.billable("M542", LocalDate.of(2027, 9, 29))).contains(true);
        assertThat(lists.billable("M542", LocalDate.of(2027, 9, 30))).contains(true);
        assertThat(lists.billable("M542", LocalDate.of(2027, 10, 1))).isEmpty();
    }

    @Test
    void aHeaderAndACodeThatIsNotThereAreNotBillable() throws Exception {
        imported("icd10cm_order_2027.txt");
        PublicLists lists = lists();
        assertThat(lists.billable("M545", NOVEMBER_9)).contains(false);
        assertThat(lists.billable("M5450", NOVEMBER_9)).contains(true);
        assertThat(lists.billable("M5451", NOVEMBER_9)).contains(false);
        assertThat(lists.billable("S161XXA", NOVEMBER_9)).contains(true);
    }

    @Test
    void theYearOnTheCommandLineGoesBeforeTheName() throws Exception {
        ListImport.Read read = read("icd10cm_order_2027.txt", new ListImport.Settings(2026, null, OURS));
        assertThat(read.header().from()).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(read.header().through()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void anExclusionByNumberCountsFromItsFirstDay() throws Exception {
        imported("UPDATED.csv");
        PublicLists lists = lists();
        assertThat(lists.excludedByNumber("1245319599", NOVEMBER_8, "WA")).isEmpty();
        assertThat(lists.excludedByNumber("1245319599", NOVEMBER_9, "WA")).contains(NOVEMBER_9);
        assertThat(lists.excludedByNumber("1245319599", NOVEMBER_10, "WA")).contains(NOVEMBER_9);
        assertThat(lists.excludedByNumber("1000000038", NOVEMBER_9, "WA")).isPresent();
        assertThat(lists.excludedByNumber("0000000000", NOVEMBER_9, "WA")).isEmpty();
    }

    @Test
    void whoWasReinstatedOrWaivedIsNotExcludedFromThatDayOn() throws Exception {
        imported("UPDATED.csv");
        PublicLists lists = lists();
        for (String npi : new String[] {"1000000004", "1000000012"}) {
            assertThat(lists.excludedByNumber(npi, NOVEMBER_8, "WA")).isPresent();
            assertThat(lists.excludedByNumber(npi, NOVEMBER_9, "WA")).isEmpty();
            assertThat(lists.excludedByNumber(npi, NOVEMBER_10, "WA")).isEmpty();
        }
        // The waiver holds in Washington only.
        assertThat(lists.excludedByNumber("1000000012", NOVEMBER_10, "OR")).isPresent();
    }

    @Test
    void aNameNeedsTheBirthDateWhereBothAreKnown() throws Exception {
        imported("UPDATED.csv");
        assertThat(byName("Willow", "Béa", LocalDate.of(1980, 3, 4))).isPresent();
        assertThat(byName("Willow", "Bea", LocalDate.of(1980, 3, 5))).isEmpty();
        assertThat(byName("Willow", "Bea", null)).isPresent();
        assertThat(byName("Oak", "Cal", LocalDate.of(1980, 3, 4))).isPresent();
        assertThat(byName("Oak", "Eva", null)).isEmpty();
        // Without a birth date, another number is another person.
        assertThat(byName("Elm", "Ada", null)).isEmpty();
    }

    private Optional<LocalDate> byName(String last, String first, @org.jspecify.annotations.Nullable LocalDate born) {
        return lists().excludedByName(new Person("1000000046", last, first, born), NOVEMBER_9, "WA");
    }

    @Test
    void aPairCountsFromItsFirstToItsLastDay() throws Exception {
        ListImport.Read read = imported("ccipra-v999r0-f1.txt");
        assertThat(read.name()).isEqualTo("ncci-pairs-f1.txt");
        assertThat(lists().pairs())
                .extracting(ListedPair::column1, ListedPair::column2, ListedPair::through)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("97530", "97124", null),
                        org.assertj.core.groups.Tuple.tuple("97150", "97140", NOVEMBER_9),
                        org.assertj.core.groups.Tuple.tuple("97140", "97124", null));
    }

    @Test
    void unitsADayHoldUntilTheNextQuarterThatWasImported() throws Exception {
        imported("MCR_MUE_PractitionerServices_Eff_10-01-2026.csv");
        LocalDate next = LocalDate.of(2027, 1, 1);
        ListImport.store(
                read("MCR_MUE_PractitionerServices_Eff_10-01-2026.csv", new ListImport.Settings(null, next, OURS)),
                rules);
        assertThat(lists().units())
                .filteredOn(units -> units.code().equals("97116"))
                .extracting(ListedUnits::units, ListedUnits::from, ListedUnits::through)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple(3, next, null));
    }

    @Test
    void theSameFileTwiceIsTheSameList() throws Exception {
        ListImport.Read first = imported("UPDATED.csv");
        assertThat(ListImport.isStored(first, rules)).isTrue();
        byte[] before = Files.readAllBytes(rules.resolve("lists/leie.txt"));
        imported("UPDATED.csv");
        assertThat(Files.readAllBytes(rules.resolve("lists/leie.txt"))).isEqualTo(before);
        assertThat(lists().headers()).hasSize(1);
    }

    @Test
    void anEmptyFolderSaysNothing() {
        PublicLists lists = lists();
        assertThat(lists.billable("M542", NOVEMBER_9)).isEmpty();
        assertThat(lists.excludedByNumber("1245319599", NOVEMBER_9, "WA")).isEmpty();
        assertThat(lists.pairs()).isEmpty();
    }

    @Test
    void noWordsOfTheListsAreStored() throws Exception {
        imported("ccipra-v999r0-f1.txt");
        imported("MCR_MUE_PractitionerServices_Eff_10-01-2026.csv");
        imported("icd10cm_order_2027.txt");
        try (var files = Files.list(rules.resolve("lists"))) {
            assertThat(files.map(PublishedListsTest::text)).noneMatch(text -> text.contains("ade-up"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
