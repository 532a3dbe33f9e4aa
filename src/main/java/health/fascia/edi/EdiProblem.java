package health.fascia.edi;

/**
 * What is wrong with a file, or worth to know, and where.
 *
 * @param segment the place of the segment in the file, counted from 1; 0 where the whole file is meant
 * @param segmentId such as NM1; blank where the whole file is meant
 * @param element the place of the element in the segment, counted from 1; 0 where the whole segment is meant
 * @param words what is there, what is allowed, and what to do; never a name, an address or a member id
 * @param noted true where nothing is wrong: something was kept that Fascia does not use
 */
public record EdiProblem(int segment, String segmentId, int element, String words, boolean noted) {

    static EdiProblem ofFile(String words) {
        return new EdiProblem(0, "", 0, words, false);
    }

    static EdiProblem of(Segment segment, int element, String words) {
        return new EdiProblem(segment.position(), segment.id(), element, words, false);
    }

    /** The problem as a line to read. */
    public String sentence() {
        if (segment == 0) {
            return words;
        }
        String where = "segment " + segment + ", " + segmentId;
        return (element == 0 ? where : where + " element " + element) + ": " + words;
    }
}
