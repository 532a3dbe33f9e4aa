package health.fascia.workshop;

import health.fascia.rulebook.RuleDescription;
import java.util.List;

/** The rules of one area. */
record AreaRules(Area area, List<RuleDescription> rules) {

    /** How many numbers of the catalogue they are; INT-004a and INT-004b are one. */
    int numbers() {
        return (int)
                rules.stream().map(rule -> Area.number(rule.id())).distinct().count();
    }

    int unverified() {
        return (int) rules.stream().filter(rule -> !rule.verified()).count();
    }
}
