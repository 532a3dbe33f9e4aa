package health.fascia.console;

import java.util.Optional;

/** Gives out the sheet of a case to someone who may read it; the one who implements it writes the read into the audit trail. */
public interface CaseDesk {

    /**
     * @param caseNumber as it stands in the address: not trusted
     * @param reader the account that asks
     * @return empty when there is no such case
     */
    Optional<CaseSheet> find(String caseNumber, String reader);
}
