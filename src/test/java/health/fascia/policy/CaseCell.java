package health.fascia.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One cell of a worked case.
 *
 * @param caseId the case
 * @param column the column of the file
 * @param text what stands there, without spaces around it
 */
record CaseCell(String caseId, String column, String text) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    boolean blank() {
        return text.isEmpty();
    }

    /** The refusal of this cell. */
    CaseProblem wrong(String allowed) {
        return new CaseProblem("case " + caseId + ", column " + column + ": '" + text + "' cannot be read. " + allowed);
    }

    /** A part of this cell, so that a refusal names the part. */
    CaseCell part(String part) {
        return new CaseCell(caseId, column, part.strip());
    }

    /** The parts between semicolons. */
    List<CaseCell> parts() {
        return split(";");
    }

    List<CaseCell> split(String separator) {
        return blank()
                ? List.of()
                : Arrays.stream(text.split(separator, -1)).map(this::part).toList();
    }

    LocalDate day() {
        if (DAY.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                throw wrong("There is no such day.");
            }
        }
        throw wrong("Write a day as 2026-11-09.");
    }

    int whole() {
        if (WHOLE.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        throw wrong("Write a whole number such as 6.");
    }

    BigDecimal decimal() {
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw wrong("Write a number such as 7.5.");
    }

    /** The word of a list that this cell means, whatever its case. */
    String oneOf(List<String> words) {
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong("Allowed are " + String.join(", ", words) + "."));
    }
}
