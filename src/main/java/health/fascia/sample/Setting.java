package health.fascia.sample;

import java.util.List;

/**
 * What a story needs; blank leaves it to chance.
 *
 * @param states the states where it plays
 * @param payer who pays
 * @param codes the diagnoses
 * @param standing how the therapist's license stands
 */
record Setting(List<String> states, String payer, String codes, Standing standing) {

    static final Setting ANY = new Setting(List.of(), "", "", Standing.GOOD);

    static Setting of(Standing standing, String... states) {
        return new Setting(List.of(states), "", "", standing);
    }

    static Setting in(String... states) {
        return of(Standing.GOOD, states);
    }

    static Setting paidBy(String payer) {
        return new Setting(Lists.payer(payer).states(), payer, "", Standing.GOOD);
    }

    static Setting with(String codes) {
        return new Setting(List.of(), "PLAN_A", codes, Standing.GOOD);
    }

    Lists.State state(Dice dice) {
        List<Lists.State> choices = Lists.STATES.stream()
                .filter(state -> states.isEmpty() ? licensing(state) : states.contains(state.code()))
                .toList();
        return dice.pick(choices, Lists.State::weight);
    }

    Lists.Payer payer(Lists.State state, Dice dice) {
        return payer.isEmpty()
                ? dice.pick(
                        Lists.PAYERS.stream()
                                .filter(any -> any.in(state.code()))
                                .toList(),
                        Lists.Payer::weight)
                : Lists.payer(payer);
    }

    Lists.Condition condition(Dice dice) {
        return codes.isEmpty() ? dice.pick(Lists.CONDITIONS, Lists.Condition::weight) : Lists.condition(codes);
    }

    /** A state where a therapist's credential is mandatory, or certain enough to be relied upon. */
    private static boolean licensing(Lists.State state) {
        return !state.title().equals("-") && !state.code().equals("MN");
    }
}
