package health.fascia.workbook;

/**
 * A letter that the night wrote.
 *
 * @param letter what it is about
 * @param file its name in the folder of the night's letters
 */
public record LetterLine(
        String caseNumber, String determination, String letter, String patient, String payer, String file) {}
