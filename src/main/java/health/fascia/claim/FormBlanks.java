package health.fascia.claim;

import health.fascia.referral.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a form still needs, so that all of it is named at once. */
final class FormBlanks {

    private final Set<String> found = new LinkedHashSet<>();

    boolean none() {
        return found.isEmpty();
    }

    List<String> list() {
        return List.copyOf(found);
    }

    void add(String blank) {
        found.add(blank);
    }

    /** The value of a column; where it is blank, that is noted and the text is empty. */
    String need(Statement stated, String key) {
        String value = stated.text(key);
        if (value == null) {
            String header = stated.sheet().getColumn(key).header();
            found.add(stated.sheet().title() + ", " + header + ": blank.");
            return "";
        }
        return value;
    }

    BigDecimal needAmount(String at, Statement stated, String key) {
        BigDecimal value = stated.decimal(key);
        if (value == null) {
            found.add(at + ": blank.");
            return BigDecimal.ZERO;
        }
        return value;
    }

    /** An amount of dollars; a part of a cent is noted, since no payer takes it. */
    BigDecimal cents(String at, BigDecimal amount) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        if (rounded.compareTo(amount) != 0) {
            found.add(at + ": " + amount.toPlainString() + " has a part of a cent.");
        }
        return rounded;
    }
}
