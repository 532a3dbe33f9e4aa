/** Claims out as X12 files, and the payers' answers in. The only room that knows the X12 library. */
@NullMarked
package health.fascia.edi;

import org.jspecify.annotations.NullMarked;
