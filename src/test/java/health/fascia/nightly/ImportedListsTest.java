package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.cli.Fascia;
import health.fascia.testing.OfficersFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An officer imports a list between two nights, and a person asks who else may treat a case. */
class ImportedListsTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/public-lists");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    private static NightRun command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new Fascia());
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new NightRun(command.execute(arguments), out.toString(), err.toString());
    }

    private NightRun codes(NightRun.Place place, String file) {
        return command("codes", "import", file, "--rules=" + home.resolve("rules"), "--data=" + place.data());
    }

    @Test
    void theNextNightDecidesByTheListAndTheAuditTrailNamesIt() throws IOException {
        NightRun.Place place = new NightRun.Place(home);
        new OfficersFolder(home.resolve("rules"));
        Files.createDirectories(place.inbox());
        ClinicBook book = Clinic.book(1, 3);
        book.referral(Clinic.with(Clinic.referral(1), "therapistNpi="));
        book.referral(Clinic.referral(2));
        book.write(place.inbox().resolve("clinic.xlsx"));
        assertThat(codes(place, PUBLISHED.resolve("UPDATED.csv").toString()).out())
                .contains("excluded providers", "There is no database");
        assertThat(NightRun.of(place, "--rules=" + home.resolve("rules")).exit())
                .isZero();

        imports(place);
        therapists(place);
    }

    private void imports(NightRun.Place place) {
        NightRun first =
                codes(place, PUBLISHED.resolve("icd10cm_order_2027.txt").toString());
        assertThat(first.exit()).as(first.toString()).isZero();
        assertThat(first.out()).contains("7 lines read, 7 rows kept", "Noted in the audit trail");
        NightRun again =
                codes(place, PUBLISHED.resolve("icd10cm_order_2027.txt").toString());
        assertThat(again.out()).contains("there already");
        NightRun refused = codes(place, home.resolve("rules/reasons.xlsx").toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err().lines()).hasSize(1);
        NightRun list = command("codes", "list", "--rules=" + home.resolve("rules"));
        assertThat(list.out().lines()).hasSize(2);
        assertThat(list.out()).contains("2026-10-01 to 2027-09-30", "UPDATED.csv", "each row has its days");
        List<String> audit = place.facts().of("audit");
        assertThat(audit)
                .filteredOn(line -> line.contains("published list imported"))
                .singleElement()
                .asString()
                .contains("icd10cm_order_2027.txt, 7 rows, from 2026-10-01");
    }

    private void therapists(NightRun.Place place) {
        String rules = "--rules=" + home.resolve("rules");
        NightRun found = command("therapists", "wa-2026-000001-D1", "--data=" + place.data(), rules);
        assertThat(found.exit()).as(found.toString()).isZero();
        assertThat(found.out()).contains("names no therapist", "1000010003", "LMT WA L0", "1 of 1 others");
        NightRun none = command("therapists", "WA-2026-999999", "--data=" + place.data(), rules);
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("There is no case WA-2026-999999");
        assertThat(command("therapists", "WA-2026-000001", "--data=" + home.resolve("nowhere"), rules)
                        .exit())
                .isEqualTo(4);
    }
}
