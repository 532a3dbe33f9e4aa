package health.fascia.sheet;

import java.nio.file.Path;

/** A workbook that is refused whole; the message is one sentence for people: which file, why, and what to do. */
public final class RefusedWorkbook extends Exception {

    static final String SAVE_AGAIN =
            "; open it in Excel, save it again as an Excel workbook (.xlsx) and send that file.";

    private RefusedWorkbook(String sentence) {
        super(sentence);
    }

    /** The sentence begins with the file's name (never its path) and goes on with the given rest. */
    public static RefusedWorkbook of(String fileName, String rest) {
        return new RefusedWorkbook(fileName + " " + rest);
    }

    /** The name as it may stand in a sentence: no folders, no control characters, at most 120 characters. */
    static String nameOf(Path file) {
        Path last = file.getFileName();
        String name = CellText.normalize(last == null ? "" : last.toString());
        return name.isEmpty() ? "The file" : CellText.brief(name, 120);
    }
}
