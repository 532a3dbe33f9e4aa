package health.fascia.workbook;

/** Estimates how many lines a text fills in a cell, because a streamed sheet cannot measure itself. */
final class TextHeight {

    /** Words break early: of a column's width so much is used on average. */
    private static final double USED = 0.92;

    private TextHeight() {}

    static int lines(String text, int width) {
        double fits = Math.max(1, width * USED);
        int lines = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            lines += Math.max(1, (int) Math.ceil((stop - start) / fits));
            start = stop + 1;
        }
        return lines;
    }
}
