package health.fascia.policy;

/** A cell of a file of worked cases that cannot be read: which case, which column, what stands there, what is allowed. */
final class CaseProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseProblem(String sentence) {
        super(sentence);
    }
}
