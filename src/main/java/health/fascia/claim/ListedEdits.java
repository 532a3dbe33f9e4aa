package health.fascia.claim;

import health.fascia.claim.facts.CodePair;
import health.fascia.claim.facts.DayLimit;
import health.fascia.publiclist.ListedPair;
import health.fascia.publiclist.ListedUnits;
import java.time.LocalDate;

/** Published pairs and limits as the rows that claims look up; their ids say that no officer wrote them. */
final class ListedEdits {

    private static final String READ = "read";

    private ListedEdits() {}

    static CodePair pair(ListedPair listed) {
        return new CodePair(
                "NCCI-" + listed.column1() + "-" + listed.column2() + "-" + listed.from(),
                listed.column1(),
                listed.column2(),
                listed.indicator(),
                quarter(listed.from()),
                listed.from(),
                listed.through(),
                "CMS NCCI, " + listed.source(),
                listed.from(),
                READ,
                null);
    }

    static DayLimit limit(ListedUnits listed) {
        return new DayLimit(
                "NCCI-MUE-" + listed.code() + "-" + listed.from(),
                listed.code(),
                null,
                listed.units(),
                quarter(listed.from()),
                listed.from(),
                listed.through(),
                "CMS NCCI, " + listed.source(),
                listed.from(),
                READ,
                null);
    }

    private static String quarter(LocalDate day) {
        int monthsOfAQuarter = 3;
        return day.getYear() + "Q" + ((day.getMonthValue() - 1) / monthsOfAQuarter + 1);
    }
}
