/** Paper: claims printed onto the red form of the payers; the only room that imports PDFBox. */
@NullMarked
package health.fascia.paper;

import org.jspecify.annotations.NullMarked;
