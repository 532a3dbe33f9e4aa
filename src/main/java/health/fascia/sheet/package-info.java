/** Reads the cells of an .xlsx workbook as a typed stream, under strict limits, without ever holding the whole file. */
@NullMarked
package health.fascia.sheet;

import org.jspecify.annotations.NullMarked;
