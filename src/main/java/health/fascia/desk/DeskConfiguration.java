package health.fascia.desk;

import health.fascia.activation.Activations;
import health.fascia.console.CaseDesk;
import health.fascia.console.NightReport;
import health.fascia.console.RulesReport;
import health.fascia.console.SigningReport;
import health.fascia.lifecycle.ClaimLifecycle;
import health.fascia.lifecycle.NightClock;
import health.fascia.lifecycle.ReviewDesk;
import health.fascia.nightly.SigningCodes;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
        ReviewDesk reviewDesk(DeskParts parts, ClaimRoom room, ClaimLifecycle claimLifecycle) {
            ReviewDesk ofClaims = new ClaimDesk(room, new ClaimAgain(room.claims(), parts), parts);
            ReviewDesk ofAppeals = new AppealDesk(room, claimLifecycle, parts);
            return new DesksByTask(
                    Map.of(
                            ClaimDesk.RESOLVE_HELD, ofClaims,
                            ClaimDesk.WORK_DENIED, ofClaims,
                            AppealDesk.FILE_APPEAL, ofAppeals,
                            AppealDesk.RECORD_ANSWER, ofAppeals),
                    new PeopleDesk(parts, new NextDetermination(parts)));
        }
    }

    @Bean
    CaseDesk caseDesk(DeskParts parts, ClaimRoom room) {
        CaseDesk ofCases = new CaseSheets(parts.cases(), parts.determinations(), parts.referrals(), parts.audit());
        return new AppealSheets(
                room.appeals(), new ClaimSheets(room.claims(), room.decisions(), parts.audit(), ofCases));
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
