package health.fascia.sample;

import health.fascia.codeset.Npi;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The synthetic therapists: in every state one of each odd standing, and as many good ones as there is work for. */
final class Therapists {

    private static final int ODD_ONES = Standing.GOOD.ordinal();

    /** Patients that one therapist takes on, if all states had as many. */
    private static final int PATIENTS_EACH = 12;

    /** Eight digits stand between the first digit and the check digit of an NPI. */
    private static final long NUMBERS = 100_000_000L;

    /** A prime, so that neighbors get numbers far apart and no two get the same. */
    private static final long STRIDE = 7919;

    private final SampleOrder order;
    private final int places;

    Therapists(SampleOrder order) {
        this.order = order;
        this.places = ODD_ONES + Math.max(1, order.rows() / (Lists.STATES.size() * PATIENTS_EACH));
    }

    /** How many numbers there are; not all have patients. */
    int size() {
        return Lists.STATES.size() * places;
    }

    int find(Lists.State state, Standing standing, Dice dice) {
        int place = standing == Standing.GOOD ? dice.between(ODD_ONES, places - 1) : standing.ordinal();
        return Lists.STATES.indexOf(state) * places + place;
    }

    /** The NPI begins with 2: the form allows it, and hardly anybody has such a number. */
    String npi(int number) {
        return npi(order.seed(), number * 2L);
    }

    /** The NPI of a prescriber, never that of a therapist. */
    String prescriberNpi(int number) {
        return npi(order.seed(), number * 2L + 1);
    }

    String firstName(int number) {
        return Lists.FIRST_NAMES.get(Math.floorMod(number * 7 + 3, Lists.FIRST_NAMES.size()));
    }

    String lastName(int number) {
        return Lists.LAST_NAMES.get(Math.floorMod(number * 11 + 5, Lists.LAST_NAMES.size()));
    }

    /** The row on the sheet Licenses; empty where the state has no license or nobody looked it up. */
    Optional<SampleRow> license(int number) {
        Lists.State state = Lists.STATES.get(number / places);
        Standing standing = Standing.values()[Math.min(ODD_ONES, number % places)];
        if (standing == Standing.UNLISTED || state.title().equals("-")) {
            return Optional.empty();
        }
        Dice dice = Dice.at(order.seed(), -1L - number);
        Cells cells = new Cells();
        cells.text("npi", npi(number));
        cells.text("lastName", lastName(number));
        cells.text("firstName", firstName(number));
        cells.text("state", state.code());
        cells.text("title", state.title());
        cells.text("number", String.format(Locale.ROOT, "%s-%06d", state.code(), number + 1));
        dates(cells, standing, dice);
        cells.day("verifiedOn", order.asOf().minusDays(dice.between(0, 20)));
        cells.text("verifiedBy", "Front desk, web page of the board");
        return Optional.of(SampleRow.of(cells, Plan.APPROVABLE));
    }

    private void dates(Cells cells, Standing standing, Dice dice) {
        LocalDate expires = standing == Standing.EXPIRED
                ? order.asOf().minusDays(dice.between(120, 300))
                : order.asOf().plusDays(dice.between(120, 700));
        cells.text(
                "status",
                switch (standing) {
                    case SUSPENDED -> "SUSPENDED";
                    case PROBATION -> "PROBATION";
                    default -> "ACTIVE";
                });
        cells.day("issued", order.asOf().minusDays(dice.between(800, 6000)));
        cells.day("expires", expires);
        if (cells.textAt("state").equals("NY")) {
            cells.day("registrationExpires", expires);
        }
        if (standing == Standing.PROBATION) {
            cells.text("conditions", "Supervised for one year");
        }
    }

    private static String npi(long seed, long number) {
        long digits = Math.floorMod(number * STRIDE + seed, NUMBERS);
        String nine = "2" + String.format(Locale.ROOT, "%08d", digits);
        return nine + Npi.checkDigit(nine);
    }
}
