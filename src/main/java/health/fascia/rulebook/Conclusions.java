package health.fascia.rulebook;

import java.util.List;

/** One Drools session that concludes one case after the other. */
interface Conclusions extends AutoCloseable {

    /** The findings of a case, in no particular order. */
    List<Finding> conclude(List<Object> facts);

    @Override
    void close();
}
