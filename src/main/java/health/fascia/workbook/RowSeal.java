package health.fascia.workbook;

import health.fascia.seal.Seal;
import health.fascia.sheet.CellText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hidden key of a case's row: case, determination, a short mark for each shown cell and for what stood in the cells of
 * the decision, and the seal over all of them. When the row comes back, the seal tells whether we wrote it, and the marks
 * tell which cell was changed since.
 */
public final class RowSeal {

    private static final String BREAK = "|";
    /** Between a column and its mark; no base64 letter. */
    private static final String IS = "=";

    /** 36 bits: a changed cell passes once in 69 thousand million tries, and each try costs a row of a night. */
    private static final int CELL_LETTERS = 6;

    private static final int SEAL_LETTERS = 22;
    private static final String ANSWER = "answer";

    private final Seal seal;

    public RowSeal(Seal seal) {
        this.seal = seal;
    }

    /**
     * A key whose seal is good.
     *
     * @param cells the mark of each shown cell, by the number of its column, counted from 0
     * @param answer the mark of what stood in the cells of the decision
     */
    record Known(String caseNumber, String determination, Map<Integer, String> cells, String answer) {}

    /**
     * The key of a row.
     *
     * @param shown the shown cells by the number of their column, each as a reader gives it back
     * @param answer what stands in the cells of the decision
     */
    String key(CaseRow row, Map<Integer, String> shown, List<String> answer) {
        Marks own = marks(row.determination());
        List<String> marks = new ArrayList<>();
        shown.forEach((column, text) -> marks.add(column + IS + own.cell(column, text)));
        marks.add(ANSWER + IS + own.answer(answer));
        String body = row.caseNumber() + BREAK + row.determination() + BREAK + String.join(",", marks);
        return body + BREAK + whole(body);
    }

    /** Reads a key; empty when we did not write it, or it was changed. */
    Optional<Known> find(String key) {
        int end = key.lastIndexOf(BREAK);
        String[] parts = key.split("\\|", -1);
        if (parts.length != 4 || !same(whole(key.substring(0, end)), parts[3])) {
            return Optional.empty();
        }
        Map<Integer, String> cells = new LinkedHashMap<>();
        String answer = "";
        for (String mark : parts[2].split(",", -1)) {
            String name = mark.substring(0, mark.indexOf(IS));
            String value = mark.substring(mark.indexOf(IS) + 1);
            if (name.equals(ANSWER)) {
                answer = value;
            } else {
                cells.put(Integer.valueOf(name), value);
            }
        }
        return Optional.of(new Known(parts[0], parts[1], cells, answer));
    }

    /** What makes the marks of the rows of one determination. */
    Marks marks(String determination) {
        return new Marks(seal.mark("cells", List.of(determination)));
    }

    /**
     * Makes short marks with a key that only the seal could derive; a row has some thirty, so that each must be cheap.
     *
     * @param key 32 bytes, so that it needs no end
     */
    record Marks(byte[] key) {

        /** The mark of a shown cell. */
        String cell(int column, String text) {
            return letters(column + BREAK + text);
        }

        /** The mark of the cells of the decision together. */
        String answer(List<String> cells) {
            return letters(ANSWER + BREAK + String.join("\u0000", cells));
        }

        private String letters(String text) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(key);
                return inLetters(digest.digest(text.getBytes(StandardCharsets.UTF_8)), CELL_LETTERS);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }
    }

    private String whole(String body) {
        return inLetters(seal.mark("row", List.of(body)), SEAL_LETTERS);
    }

    private static String inLetters(byte[] bytes, int count) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, count);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** A value as it comes back when the cell that we write from it is read. */
    static String asRead(@Nullable Object value) {
        if (value instanceof Outcome outcome) {
            return CellText.normalize(outcome.words());
        }
        if (value == null || value instanceof Integer || value instanceof LocalDate) {
            return value == null ? "" : value.toString();
        }
        return CellText.normalize(CellText.unescape(PlainText.fit(value.toString())));
    }
}
