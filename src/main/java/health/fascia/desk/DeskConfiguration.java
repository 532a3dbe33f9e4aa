package health.fascia.desk;

import health.fascia.activation.Activations;
import health.fascia.claim.PayerWords;
import health.fascia.console.CaseDesk;
import health.fascia.console.DeterminationDesk;
import health.fascia.console.NightReport;
import health.fascia.console.RulesReport;
import health.fascia.console.SigningReport;
import health.fascia.lifecycle.ClaimLifecycle;
import health.fascia.lifecycle.NightClock;
import health.fascia.lifecycle.ReviewDesk;
import health.fascia.nightly.CourseFiles;
import health.fascia.nightly.SigningCodes;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.Courses;
import health.fascia.treatment.Visits;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the desks of the people together, for the running service. */
@Configuration(proxyBeanMethods = false)
@Import(DeskConfiguration.Reviews.class)
public class DeskConfiguration {

    /** The desks behind the tasks alone, which a night needs too: decisions come back in workbooks. */
    @Configuration(proxyBeanMethods = false)
    @Import({DeskParts.class, ClaimRoom.class})
    public static class Reviews {

        @Bean
        PayerWords payerWords(JdbcTemplate jdbc) {
            return new PayerWords(jdbc);
        }

        @Bean
        ContinuationDesk continuationDesk(
                DeskParts parts, CourseFiles files, Continuations continuations, Courses courses) {
            return new ContinuationDesk(files, continuations, courses, parts);
        }

        @Bean
        @Primary
        ReviewDesk reviewDesk(DeskParts parts, ClaimDesks claims, ContinuationDesk continuations, Courses courses) {
            ReviewDesk ofCourses = new CourseDesk(courses, parts);
            return new DesksByTask(
                    Map.of(
                            ClaimDesk.RESOLVE_HELD,
                            claims.claims(),
                            ClaimDesk.WORK_DENIED,
                            claims.claims(),
                            AppealDesk.FILE_APPEAL,
                            claims.appeals(),
                            AppealDesk.RECORD_ANSWER,
                            claims.appeals(),
                            ContinuationDesk.COMPLETE,
                            continuations,
                            ContinuationDesk.REVIEW,
                            continuations,
                            CourseDesk.RE_EVALUATION,
                            ofCourses,
                            CourseDesk.DISCHARGE,
                            ofCourses),
                    new PeopleDesk(parts, courses));
        }

        /** Claims are looked at again with the questions about their visits. */
        @Bean
        ClaimAgain claimAgain(DeskParts parts, ClaimRoom room, JdbcTemplate jdbc) {
            return new ClaimAgain(room.claims(), Visits.held(jdbc), parts);
        }

        /** The desks of what is billed. */
        record ClaimDesks(ClaimDesk claims, AppealDesk appeals) {}

        @Bean
        ClaimDesks claimDesks(DeskParts parts, ClaimRoom room, ClaimAgain again, ClaimLifecycle claimLifecycle) {
            return new ClaimDesks(new ClaimDesk(room, again, parts), new AppealDesk(room, claimLifecycle, parts));
        }
    }

    @Bean
    CaseDesk caseDesk(DeskParts parts, ClaimRoom room, Courses courses, Continuations continuations) {
        CaseDesk ofCases = new CourseSheets(
                courses,
                continuations,
                new CaseSheets(parts.cases(), parts.determinations(), parts.referrals(), parts.audit()));
        return new AppealSheets(room.appeals(), new ClaimSheets(room, parts, ofCases));
    }

    @Bean
    DeterminationDesk determinationDesk(CaseDesk sheets, ClaimRoom room, StatedRows rows, NearMatters matters) {
        return new DeterminationSheets(sheets, room, matters, rows);
    }

    @Bean
    StatedRows statedRows(JdbcTemplate jdbc, Clock clock) {
        return new StatedRows(jdbc, clock);
    }

    @Bean
    NearMatters nearMatters(DeskParts parts, ClaimAgain again, CourseFiles files, Continuations continuations) {
        return new NearMatters(parts, again, files, continuations);
    }

    @Bean
    RulesReport rulesReport(Activations activations) {
        return new ActiveRulesReport(activations);
    }

    @Bean
    SigningReport signingReport(SigningCodes codes) {
        return codes::current;
    }

    @Bean
    NightReport nightReport(JdbcTemplate jdbc, NightClock clock) {
        return new LastNightReport(jdbc, clock);
    }
}
