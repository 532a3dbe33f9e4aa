package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.audit.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A simulated quarter: patients come, are treated, billed and paid, with lapsed licenses, permissions that are used up and
 * denials. {@code -Dfascia.patients=5000 -Dfascia.nights=90 -Dfascia.seed=1} runs the whole one; the build runs a small one.
 */
class SimulatedQuarterTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final int PATIENTS = Integer.getInteger("fascia.patients", 30);
    private static final int NIGHTS = Integer.getInteger("fascia.nights", 35);
    private static final long SEED = Long.getLong("fascia.seed", 1);

    private static DeskHouse house;
    private static QuarterPeople people;
    private static Path data;

    @BeforeAll
    static void quarter(@TempDir Path folder) throws IOException {
        long begun = System.nanoTime();
        // As the service opens its database: with an owner, who syncs and tidies it.
        house = new DeskHouse(folder, Map.of("fascia.database-key", "quarter"));
        data = folder.resolve("data");
        Random random = new Random(SEED);
        people = new QuarterPeople(house, random);
        QuarterPayer payer = new QuarterPayer(house.part(JdbcTemplate.class), random);
        List<QuarterPatient> patients = new ArrayList<>();
        for (int number = 1; number <= PATIENTS; number++) {
            patients.add(new QuarterPatient(number, FIRST.plusDays(random.nextInt(NIGHTS * 2 / 3)), random));
        }
        for (int night = 0; night < NIGHTS; night++) {
            LocalDate today = FIRST.plusDays(night);
            ClaimBook book = new ClaimBook();
            patients.stream()
                    .filter(patient -> !patient.referred().isAfter(today))
                    .forEach(patient -> patient.send(today, book, random));
            house.drop(book.intake());
            payer.answer(today, house.inbox());
            house.night(today);
            house.today(today.plusDays(1));
            people.work(today.plusDays(1), false);
        }
        System.out.println("Quarter: " + PATIENTS + " patients, " + NIGHTS + " nights, seed " + SEED + ": "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s, database "
                + size(data) / 1024 / 1024 + " MiB");
        for (String table : List.of(
                "referral_case",
                "visit",
                "planned_visit",
                "outcome_score",
                "continuation",
                "claim",
                "appeal",
                "audit_entry",
                "case_clock")) {
            System.out.println("  " + table + " " + count("select count(*) from " + table));
        }
        people.answers().forEach(line -> System.out.println("  " + line));
        jdbc().queryForList("select state, count(*) as n from claim group by state")
                .forEach(row -> System.out.println("  claim " + row));
        jdbc().queryForList("select standing, count(*) as n from visit group by standing")
                .forEach(row -> System.out.println("  visit " + row));
        jdbc().queryForList(
                        "select state, progress, waits_for, count(*) as n from course group by state, progress, waits_for")
                .forEach(row -> System.out.println("  course " + row));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @AfterAll
    static void close() throws IOException {
        house.close();
        System.out.println("  database once it is closed " + size(data) / 1024 / 1024 + " MiB");
    }

    private static JdbcTemplate jdbc() {
        return house.part(JdbcTemplate.class);
    }

    private static int count(String sql) {
        return Objects.requireNonNull(jdbc().queryForObject(sql, Integer.class));
    }

    @Test
    void everyRowThatWasReadIsInExactlyOnePlace() {
        assertThat(count("select count(*) from intake_row where fate not in ('CASE', 'AMENDMENT', 'KNOWN', 'RETURNED',"
                        + " 'LICENSE', 'BENEFIT', 'TAKEN')"))
                .isZero();
        assertThat(count("select count(*) from intake_row where sheet = 'VISITS' and fate = 'TAKEN'"))
                .isEqualTo(count("select count(*) from treatment_row where sheet = 'VISITS'"));
        assertThat(count("select count(*) from visit"))
                .isPositive()
                .isEqualTo(count("select count(*) from treatment_row where sheet = 'VISITS' and fate = 'NEW'"));
        assertThat(count("select count(*) from visit where standing = 'UNJUDGED'"))
                .isZero();
    }

    @Test
    void everyClaimIsBalancedToTheCent() {
        assertThat(
                        count(
                                "select count(*) from claim where state = 'PAID' and charged <> paid + patient_share + adjusted"))
                .isZero();
        assertThat(count("select count(*) from claim c where c.charged <> (select sum(l.charge) from claim_line l"
                        + " where l.claim_number = c.claim_number and l.version = c.version)"))
                .isZero();
        assertThat(jdbc().queryForObject("select coalesce(sum(paid), 0) from claim", java.math.BigDecimal.class))
                .isEqualByComparingTo(jdbc().queryForObject(
                                "select coalesce(sum(paid), 0) from remittance", java.math.BigDecimal.class));
    }

    @Test
    void everyClockIsAccountedFor() {
        assertThat(count("select count(*) from case_clock k join referral_case c on c.case_number = k.case_number"
                        + " where k.decided_on is null and c.outcome not in"
                        + " ('PENDED', 'DENIAL_PROPOSED', 'REDUCTION_PROPOSED')"
                        + " and k.round = (select max(o.round) from case_clock o where o.case_number = k.case_number)"))
                .as("decided cases whose clock was moved by the night after")
                .isLessThanOrEqualTo(people.decidedToday());
        assertThat(count("select count(*) from case_clock where decided_on < started_on"))
                .isZero();
    }

    @Test
    void noInstanceIsStuck() {
        assertThat(house.part(ProcessEngine.class)
                        .getRuntimeService()
                        .createIncidentQuery()
                        .count())
                .isZero();
        assertThat(jdbc().queryForList(
                                "select distinct e.act_id_ from act_ru_execution e where e.is_active_ = true and e.act_id_ is not null"
                                        + " and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)"
                                        + " and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_)"
                                        + " and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)",
                                String.class))
                .isEmpty();
        assertThat(count("select count(*) from course k where k.state = 'UNDER_TREATMENT' and k.waits_for <> 'NOTHING'"
                        + " and not exists (select 1 from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_"
                        + " where e.business_key_ = k.case_number and t.proc_def_id_ like 'treatment:%')"))
                .isZero();
    }

    @Test
    void nothingAdverseIsWithoutItsReviewer() {
        assertThat(
                        count(
                                "select count(*) from determination where outcome in ('DENIED', 'REDUCED') and reviewer is null"))
                .isZero();
        assertThat(count("select count(*) from continuation_decision where outcome in ('DENIED', 'REDUCED')"
                        + " and reviewer is null"))
                .isZero();
        assertThat(count("select count(*) from claim_decision where state = 'WRITTEN_OFF' and reviewer is null"))
                .isZero();
        assertThat(house.part(AuditTrail.class).findBreak()).isEmpty();
    }

    @Test
    void allThreeKindsOfTroubleWereMet() {
        assertThat(count("select count(*) from visit where findings like '%R-LIC%' and standing = 'QUESTIONED'"))
                .isPositive();
        assertThat(count("select count(*) from payer_authorization where visits_used > visits_granted"))
                .isPositive();
        assertThat(count("select count(*) from claim_adjustment where denial = 1"))
                .isPositive();
    }
}
