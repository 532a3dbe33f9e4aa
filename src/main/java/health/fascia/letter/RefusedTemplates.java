package health.fascia.letter;

import java.util.List;

/** Templates that cannot be used, with everything that is wrong in them; the sentences are for people. */
public final class RefusedTemplates extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RefusedTemplates(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each: file, what is wrong, what to do. */
    public List<String> problems() {
        return problems;
    }
}
