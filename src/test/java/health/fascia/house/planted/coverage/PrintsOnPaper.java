package health.fascia.house.planted.coverage;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Planted: only paper may use the library of printed pages. */
final class PrintsOnPaper {

    private PrintsOnPaper() {}

    static PDDocument page() {
        return new PDDocument();
    }
}
