package health.fascia.rulebook;

import java.util.List;

/**
 * What a check has to say about a case before the rules run.
 *
 * @param facts the facts and the few policy rows that hold for this case on its date of service
 * @param findings what was found while looking them up, such as a missing policy row
 */
public record Evidence(List<Object> facts, List<Finding> findings) {}
