/** Workbooks in and out; the only room that imports POI. */
@NullMarked
package health.fascia.workbook;

import org.jspecify.annotations.NullMarked;
