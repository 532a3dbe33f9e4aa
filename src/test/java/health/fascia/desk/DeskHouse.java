package health.fascia.desk;

import health.fascia.lifecycle.Accounts;
import health.fascia.lifecycle.EngineConfiguration;
import health.fascia.nightly.Night;
import health.fascia.nightly.NightConfiguration;
import health.fascia.nightly.NightOrder;
import health.fascia.nightly.NightResult;
import health.fascia.nightly.NightWatcher;
import health.fascia.testing.IntakeFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All rooms behind the desks on an H2 file, without web pages: real rules, real engine, real night. */
final class DeskHouse implements AutoCloseable {

    static final LocalDate NIGHT = LocalDate.of(2026, 11, 5);

    private final Path folder;
    private final ConfigurableApplicationContext rooms;
    private int files;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EngineConfiguration.class, NightConfiguration.class, DeskConfiguration.class})
    static class Rooms {

        @Bean
        DayClock clock() {
            return new DayClock();
        }
    }

    /** Stands still at nine in the morning of a day. */
    static final class DayClock extends Clock {

        private volatile LocalDate day = NIGHT.plusDays(1);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        }
    }

    DeskHouse(Path folder, Map<String, Object> more) {
        this.folder = folder;
        this.rooms = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "fascia.data", folder.resolve("data").toString(),
                        "fascia.rules", Path.of("rules").toAbsolutePath().toString(),
                        "fascia.processes",
                                Path.of("processes").toAbsolutePath().toString(),
                        "fascia.inbox", inbox().toString(),
                        "fascia.outbox", outbox().toString()))
                .properties(more)
                .run();
        var unused = part(Accounts.class).prepare();
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    <T> T part(Class<T> type) {
        return rooms.getBean(type);
    }

    /** A clinic sends a workbook. */
    void drop(IntakeFixture intake) {
        try {
            Files.createDirectories(inbox());
            intake.write(inbox().resolve("clinic-" + ++files + ".xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NightResult night(LocalDate asOf) {
        return part(Night.class).run(new NightOrder(inbox(), outbox(), asOf), NightWatcher.NOBODY);
    }

    /** People work on this day from now on. */
    void today(LocalDate day) {
        part(DayClock.class).day = day;
    }

    /** The open task of a case. */
    Task task(String caseNumber) {
        return part(ProcessEngine.class)
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    List<Task> tasks(String caseNumber) {
        return part(ProcessEngine.class)
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    /** Completes a case's open task as its form does. */
    void answer(String caseNumber, Person person, Map<String, Object> form) {
        complete(task(caseNumber).getId(), person, form);
    }

    void complete(String task, Person person, Map<String, Object> form) {
        ProcessEngine engine = part(ProcessEngine.class);
        engine.getIdentityService().setAuthentication(person.name(), List.of(person.group()));
        try {
            engine.getTaskService().complete(task, form);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Somebody who is signed in. */
    record Person(String name, String group) {}

    @Override
    public void close() {
        rooms.close();
    }
}
