package health.fascia.sample;

import java.time.LocalDate;

/**
 * What is wanted of the clinic that does not exist.
 *
 * @param rows number of referrals, from 1
 * @param seed names the content: the same seed, the same content
 * @param asOf the day on which the clinic sends its workbook
 * @param clean true when no row shall have a cell that cannot be read
 */
public record SampleOrder(int rows, long seed, LocalDate asOf, boolean clean) {}
