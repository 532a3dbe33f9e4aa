package health.fascia.rulebook;

import java.util.Set;

/** Everything that a piece of work asked of the policy tables. */
public final class LookedUp {

    private final Set<Question> questions;

    LookedUp(Set<Question> questions) {
        this.questions = questions;
    }

    /** Whether one of the answers may be another one after the changes. */
    public boolean hangsOn(RowChanges changes) {
        for (Question question : questions) {
            if (changes.concern(question)) {
                return true;
            }
        }
        return false;
    }
}
