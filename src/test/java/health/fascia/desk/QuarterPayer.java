package health.fascia.desk;

import health.fascia.claim.ClaimState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** The payer of the simulated quarter: answers claims some nights after they were filed, pays most and denies some. */
final class QuarterPayer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int CHARGE = 120;
    private static final int PAID = 100;

    private final JdbcTemplate jdbc;
    private final Random random;
    private int files;

    QuarterPayer(JdbcTemplate jdbc, Random random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    private record Filed(String number, int version, LocalDate day, boolean appealed) {}

    /** Writes tonight's remittance into the inbox. */
    void answer(LocalDate today, Path inbox) {
        List<Filed> filed = new ArrayList<>(jdbc.query(
                "select c.claim_number, c.version, c.first_service, c.state from claim c where c.payer_order = 'PRIMARY'"
                        + " and (c.state = 'FILED' and c.filed_on <= ? or c.state = 'APPEALED' and exists (select 1"
                        + " from appeal a where a.claim_number = c.claim_number and a.state = 'FILED'))"
                        + " order by c.claim_number",
                (row, index) -> new Filed(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4).equals(ClaimState.APPEALED.name())),
                today.minusDays(3)));
        filed.removeIf(claim -> random.nextInt(3) > 0);
        if (filed.isEmpty()) {
            return;
        }
        List<Boolean> pays = filed.stream()
                .map(claim -> random.nextInt(100) < (claim.appealed() ? 60 : 85))
                .toList();
        long paid = pays.stream().filter(yes -> yes).count() * PAID;
        PayerAnswer answer = PayerAnswer.remittance("T" + DAY.format(today), String.valueOf(paid));
        for (int i = 0; i < filed.size(); i++) {
            write(filed.get(i), pays.get(i), answer);
        }
        files++;
        try {
            Files.createDirectories(inbox);
            Files.writeString(inbox.resolve("payer-" + today + ".835"), answer.text(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Filed claim, boolean pays, PayerAnswer answer) {
        if (claim.appealed()) {
            line(claim, "22", -CHARGE, 0, 0, "CO*151*-" + CHARGE, answer);
        }
        if (pays) {
            line(claim, "1", CHARGE, PAID, CHARGE - PAID, "PR*2*" + (CHARGE - PAID), answer);
        } else {
            line(claim, "4", CHARGE, 0, 0, "CO*151*" + CHARGE, answer);
        }
    }

    private static void line(
            Filed claim, String status, int charge, int paid, int patient, String adjustment, PayerAnswer answer) {
        answer.add("CLP*" + claim.number() + "*" + status + "*" + charge + "*" + paid + "*" + patient + "*12*ICN-"
                        + claim.number())
                .add("NM1*QC*1*ALDER*ANN****MI*M00001")
                .add("SVC*HC:97124*" + charge + "*" + paid + "**4")
                .add("DTM*472*" + DAY.format(claim.day()))
                .add("CAS*" + adjustment)
                .add("REF*6R*" + claim.number() + "-" + claim.version() + "-1");
    }
}
