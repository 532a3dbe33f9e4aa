package health.fascia.workbook;

import health.fascia.workbook.Look.Face;

/** How a line of the treatment workbook stands, with its word and the color of its cell. */
public enum TreatmentMark {
    COVERED("Covered", Face.APPROVED),
    QUESTIONED("Questioned", Face.PENDED),
    NOT_HELD("Not held", Face.FATE_LEFT),
    AT_RISK("At risk", Face.REDUCTION_PROPOSED),
    RUNS_OUT("Runs out", Face.PENDED),
    IN_ORDER("In order", Face.APPROVED),
    PAYER_VISITS("Payer's visits", Face.DENIAL_PROPOSED),
    PAYER_UNITS("Payer's units", Face.DENIAL_PROPOSED),
    OUR_VISITS("Our visits", Face.REDUCTION_PROPOSED),
    GOAL("Goal reached", Face.APPROVED),
    RISING("Rising", Face.APPROVED),
    BELOW("Below what matters", Face.PENDED),
    PLATEAU("Plateau", Face.REDUCTION_PROPOSED),
    WORSE("Worse", Face.DENIAL_PROPOSED),
    UNKNOWN("Not known yet", Face.FATE_LEFT),
    APPROVED("Approved", Face.APPROVED),
    PENDED("Pended", Face.PENDED),
    DENIAL_PROPOSED("Denial proposed", Face.DENIAL_PROPOSED),
    REDUCTION_PROPOSED("Reduction proposed", Face.REDUCTION_PROPOSED),
    DENIED("Denied", Face.DENIAL_PROPOSED),
    REDUCED("Reduced", Face.REDUCTION_PROPOSED),
    WITHDRAWN("Withdrawn", Face.FATE_LEFT);

    private final String words;
    private final Face face;

    TreatmentMark(String words, Face face) {
        this.words = words;
        this.face = face;
    }

    /** As its cell says it. */
    public String words() {
        return words;
    }

    Face face() {
        return face;
    }
}
