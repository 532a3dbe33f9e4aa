package health.fascia.workbook;

/** Estimates how many lines a text fills in a cell, because a streamed sheet cannot measure itself. */
final class TextHeight {

    /**
     * Letters on a line for each unit of a column's width, which is that of a digit. Most letters are narrower, words break
     * early: Excel and LibreOffice put 1.1 to 1.2 on it (looked at in the sample workbook); the rest is for wide words.
     */
    private static final double USED = 1.04;

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
