package health.fascia.nightly;

import health.fascia.determination.Cases;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.TreatmentLifecycle;
import health.fascia.referral.Referrals;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.Courses;
import health.fascia.treatment.PayerAuthorizations;
import health.fascia.treatment.Scores;
import health.fascia.treatment.TreatmentRows;
import health.fascia.treatment.Visits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts together what nights and people need for courses of treatment. */
@Configuration(proxyBeanMethods = false)
class TreatmentConfiguration {

    @Bean
    Courses courses(JdbcTemplate jdbc) {
        return new Courses(jdbc);
    }

    @Bean
    Continuations continuations(JdbcTemplate jdbc) {
        return new Continuations(jdbc);
    }

    @Bean
    CourseFiles courseFiles(
            Cases cases, Determinations determinations, Referrals referrals, TreatmentParts treatmentParts) {
        return new CourseFiles(cases, determinations, referrals, treatmentParts);
    }

    @Bean
    TreatmentParts treatmentParts(
            JdbcTemplate jdbc, Courses courses, Continuations continuations, TreatmentLifecycle lifecycle) {
        return new TreatmentParts(
                Visits.held(jdbc),
                Visits.planned(jdbc),
                new Scores(jdbc),
                new PayerAuthorizations(jdbc),
                continuations,
                courses,
                new TreatmentRows(jdbc),
                lifecycle);
    }
}
