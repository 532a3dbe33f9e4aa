package health.fascia.edi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a file; each place is named once. */
final class Problems {

    /** More is of no use to anybody: a file of another kind is wrong in every segment. */
    static final int MOST = 500;

    private final List<EdiProblem> found = new ArrayList<>();
    private final Set<Long> places = new HashSet<>();
    private int wrong;

    void add(EdiProblem problem) {
        // 100 is more than the elements of any segment.
        boolean fresh = problem.element() == 0 || places.add(problem.segment() * 100L + problem.element());
        if (!fresh) {
            return;
        }
        if (!problem.noted()) {
            wrong++;
        }
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST) {
            found.add(EdiProblem.ofFile("There are more than " + MOST + " problems; the rest is not listed."));
        }
    }

    void at(Segment segment, int element, String words) {
        add(EdiProblem.of(segment, element, words));
    }

    /** How many things are wrong so far, listed or not. */
    int wrong() {
        return wrong;
    }

    /** In the order of the file; what is said of all of it comes last. */
    List<EdiProblem> all() {
        return found.stream().sorted(Comparator.comparingInt(Problems::place)).toList();
    }

    private static int place(EdiProblem problem) {
        return problem.segment() == 0 ? Integer.MAX_VALUE : problem.segment();
    }
}
