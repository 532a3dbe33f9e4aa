package health.fascia.policy;

import java.util.Map;

/**
 * One row of a file of worked cases.
 *
 * @param line its line in the file
 * @param cells what stands in it, by column; a column that the file does not have is blank
 */
record WorkedCase(int line, Map<String, String> cells) {

    /** What kind of case a row states. */
    enum Kind {
        REFERRAL,
        CONTINUATION,
        CLAIM
    }

    String id() {
        return cells.getOrDefault("case_id", "");
    }

    Kind kind() {
        return Kind.valueOf(cell("kind").text());
    }

    CaseCell cell(String column) {
        return new CaseCell(id(), column, cells.getOrDefault(column, ""));
    }
}
