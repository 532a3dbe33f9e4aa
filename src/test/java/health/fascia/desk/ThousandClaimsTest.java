package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.SubmittedClaim;
import health.fascia.edi.EdiFile;
import health.fascia.edi.EdiProblem;
import health.fascia.edi.ProfessionalClaimFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A night files a thousand claims; the payer's computer reads what our database holds. */
class ThousandClaimsTest {

    private static final int CLAIMS = 1_000;
    private static final int REFERRALS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theFileIsSoundAndReadBackGivesTheSameClaims() throws IOException {
        try (DeskHouse house = new DeskHouse(folder, Map.of())) {
            house.drop(claims());
            house.night(LocalDate.of(2026, 11, 9));
            List<Path> files;
            try (var all = Files.list(house.outbox().resolve("claims"))) {
                files = all.toList();
            }
            assertThat(files).hasSize(2);
            List<SubmittedClaim> read = new ArrayList<>();
            for (Path file : files) {
                assertThat(wrong(EdiFile.tell(file, line -> {}))).isEmpty();
                assertThat(wrong(ProfessionalClaimFile.read(file, read::add))).isEmpty();
            }
            assertThat(read).hasSize(CLAIMS);
            assertThat(told(read)).isEqualTo(stored(house));
        }
    }

    private static health.fascia.testing.IntakeFixture claims() {
        ClaimBook book = new ClaimBook();
        for (int referral = 1; referral <= REFERRALS; referral++) {
            book.referral(referral);
        }
        for (int claim = 1; claim <= CLAIMS; claim++) {
            int units = 1 + claim % 4;
            String charge = units * 30 + "." + (10 + claim % 90);
            book.claim(
                    "T-%04d".formatted(claim),
                    1 + claim % REFERRALS,
                    "total=" + charge + (claim % 10 == 0 ? "~payerClaimId=55555" : ""),
                    "units=" + units + "~minutes=" + units * 15 + "~charge=" + charge);
        }
        return book.intake();
    }

    private static List<String> wrong(List<EdiProblem> problems) {
        return problems.stream()
                .filter(problem -> !problem.noted())
                .map(EdiProblem::sentence)
                .toList();
    }

    private static Map<String, String> told(List<SubmittedClaim> claims) {
        Map<String, String> told = new TreeMap<>();
        for (SubmittedClaim claim : claims) {
            SubmittedClaim.ServiceLine line = claim.lines().get(0);
            told.put(
                    claim.number(),
                    claim.frequency().code() + " " + claim.total() + " "
                            + claim.lines().size() + " "
                            + line.date() + " " + line.code() + " " + line.charge() + " "
                            + line.units().stripTrailingZeros().toPlainString());
        }
        return told;
    }

    private static Map<String, String> stored(DeskHouse house) {
        Map<String, String> stored = new TreeMap<>();
        house.part(JdbcTemplate.class)
                .query(
                        "select c.claim_number, c.frequency, c.charged, l.service_date, l.code, l.charge, l.payable_units"
                                + " from claim c join claim_line l on l.claim_number = c.claim_number"
                                + " and l.version = c.version where c.state = 'FILED'",
                        row -> {
                            stored.put(
                                    row.getString(1),
                                    row.getString(2) + " " + row.getBigDecimal(3) + " 1 " + row.getObject(4) + " "
                                            + row.getString(5) + " " + row.getBigDecimal(6) + " " + row.getInt(7));
                        });
        return stored;
    }
}
