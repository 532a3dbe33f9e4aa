package health.fascia.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * The words for a field that rules read: a row of {@code rules/reasons.xlsx}, sheet Inputs.
 *
 * @param input the field, for instance {@code Order.date}
 * @param words what people call it, for instance "the date of the order"
 * @param intakeSheet the sheet where the clinic states it, null when it is worked out
 * @param intakeColumnHeader the column where the clinic states it, null when it is worked out
 */
record InputWords(String input, String words, @Nullable String intakeSheet, @Nullable String intakeColumnHeader) {}
