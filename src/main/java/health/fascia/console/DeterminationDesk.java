package health.fascia.console;

import java.util.Optional;

/** Gives out what was decided under a business key, unmasked; the one who implements it writes the read into the audit trail. */
public interface DeterminationDesk {

    /**
     * @param number of a case, a claim or an appeal, as it stands in the address: not trusted
     * @param reader the account that asks
     * @return empty when there is no such number
     */
    Optional<DeterminationSheet> find(String number, String reader);
}
