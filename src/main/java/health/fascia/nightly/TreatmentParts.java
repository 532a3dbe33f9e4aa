package health.fascia.nightly;

import health.fascia.lifecycle.TreatmentLifecycle;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.Courses;
import health.fascia.treatment.PayerAuthorizations;
import health.fascia.treatment.Scores;
import health.fascia.treatment.TreatmentRows;
import health.fascia.treatment.Visits;

/** What every night works with where treatment is concerned. */
record TreatmentParts(
        Visits visits,
        Visits planned,
        Scores scores,
        PayerAuthorizations authorizations,
        Continuations continuations,
        Courses courses,
        TreatmentRows rows,
        TreatmentLifecycle lifecycle) {}
