package health.fascia.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the start page and the health line say about the rules in force. */
public interface RulesReport {

    /** The rules that decide now. */
    InForce inForce();

    /** A changed folder that was refused and has not been mended yet. */
    Optional<Refused> findRefused();

    /**
     * @param hash names the rulebook, as on each determination
     * @param inWords how many rules and rows
     */
    record InForce(String hash, String inWords, Instant since) {}

    /**
     * @param reasons everything that is wrong, in words for an officer
     */
    record Refused(Instant at, List<String> reasons) {}
}
