package health.fascia.claim.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;

/**
 * The modifiers of the line.
 *
 * @param invalid those that are in no row on the date of service
 * @param all all of them
 */
public record LineModifiers(List<String> policyRowIds, List<String> invalid, List<String> all) implements FromPolicy {

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** Whether each is valid on the date of service. */
    public boolean allValid() {
        return invalid.isEmpty();
    }

    /** Whether the line carries one of GP, GO and GN, which name the discipline of a therapy. */
    public boolean discipline() {
        return all.contains("GP") || all.contains("GO") || all.contains("GN");
    }

    /** Whether 59 stands beside one of the modifiers that replace it. */
    public boolean distinctTwice() {
        return all.contains("59") && all.stream().anyMatch(List.of("XE", "XS", "XP", "XU")::contains);
    }

    /** How many of GA, GY and GZ there are. */
    public int notices() {
        return (int) all.stream()
                .filter(List.of("GA", "GY", "GZ")::contains)
                .distinct()
                .count();
    }

    /** Whether one of GA, GX, GY and GZ is there, which speak of a notice to the patient. */
    public boolean speaksOfNotice() {
        return notices() > 0 || all.contains("GX");
    }
}
