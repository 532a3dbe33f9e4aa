package health.fascia.sample;

/** A referral in the making, with the answer of its payer. */
final class Draft {

    /**
     * What was decided about a referral before it is written.
     *
     * @param index its place in the sample, from 0
     * @param state where the patient is treated
     * @param payer who pays
     * @param condition what the patient has
     * @param therapist the therapist's number
     */
    record Outline(int index, Lists.State state, Lists.Payer payer, Lists.Condition condition, int therapist) {}

    private final Outline outline;
    private final Dice dice;
    private final Cells referral = new Cells();
    private final Cells benefits = new Cells();
    private boolean answered = true;

    Draft(Outline outline, Dice dice) {
        this.outline = outline;
        this.dice = dice;
    }

    Outline outline() {
        return outline;
    }

    Dice dice() {
        return dice;
    }

    Cells referral() {
        return referral;
    }

    Cells benefits() {
        return benefits;
    }

    /** Whether the payer was asked. */
    boolean answered() {
        return answered;
    }

    void neverAsked() {
        answered = false;
    }

    void withoutOrder() {
        referral.no("orderOnFile");
        referral.blank(
                "orderDate",
                "orderSigned",
                "orderService",
                "visitsOrdered",
                "visitsPerWeek",
                "weeks",
                "prescriberName",
                "prescriberNpi",
                "prescriberProfession",
                "prescriberRole",
                "prescriberRelative");
    }
}
