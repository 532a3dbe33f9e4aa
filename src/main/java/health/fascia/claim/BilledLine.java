package health.fascia.claim;

import health.fascia.referral.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of the sheet Claim lines.
 *
 * @param number its number on the claim, from 1
 */
record BilledLine(int number, Statement stated) {

    private static final Pattern OTHER = Pattern.compile("\\s*([0-9A-Z]{5})\\s*:\\s*([0-9]{1,3})\\s*");

    LocalDate date() {
        return Objects.requireNonNull(stated.date("dateOfService"), "dateOfService");
    }

    String code() {
        return stated.required("code");
    }

    String place() {
        return stated.required("place");
    }

    @Nullable
    String renderingNpi() {
        return stated.text("renderingNpi");
    }

    @Nullable
    String taxonomy() {
        return stated.text("taxonomy");
    }

    @Nullable
    Integer minutes() {
        return stated.whole("minutes");
    }

    /** The units where they are a whole number of 1 or more, else null. */
    @Nullable
    Integer wholeUnits() {
        BigDecimal units = stated.decimal("units");
        return units == null
                        || units.signum() <= 0
                        || units.stripTrailingZeros().scale() > 0
                ? null
                : Integer.valueOf(units.intValue());
    }

    List<String> modifiers() {
        return entries("modifiers");
    }

    List<String> pointers() {
        return entries("pointers");
    }

    int session() {
        Integer session = stated.whole("session");
        return session == null ? 1 : session;
    }

    /** Minutes by timed codes that were given and are not billed. */
    Map<String, Integer> otherMinutes() {
        Map<String, Integer> minutes = new TreeMap<>();
        for (String part : entries("otherMinutes")) {
            Matcher matcher = OTHER.matcher(part);
            if (matcher.matches()) {
                minutes.merge(matcher.group(1), Integer.valueOf(matcher.group(2)), Integer::sum);
            }
        }
        return minutes;
    }

    /** By what two lines are the same service: provider, day, code, modifiers and units. */
    List<Object> sameness() {
        return Arrays.asList(
                renderingNpi(), date(), code(), modifiers().stream().sorted().toList(), stated.decimal("units"));
    }

    private List<String> entries(String key) {
        String text = stated.text(key);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;,]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
