package health.fascia.paper;

import health.fascia.workbook.FormRow;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes forms as a PDF that is printed onto CMS-1500 paper (version 02/12), a page a form: text alone, no form behind it. */
public final class PrintedClaims {

    /** Courier of 12 points has ten characters an inch; all measures below are points, 72 an inch. */
    private static final float FONT = 12;

    private static final float COLUMN = 7.2f;
    private static final float LINE = 12;

    private final Margins margins;

    /**
     * How far the grid lies from the edges of the paper; printers differ, and a test page shows by how much.
     *
     * @param left points from the left edge to the first column
     * @param top points from the upper edge to the first line
     */
    public record Margins(float left, float top) {

        /** As most printers lay the form. */
        public static final Margins USUAL = new Margins(24, 20);
    }

    public PrintedClaims(Margins margins) {
        this.margins = margins;
    }

    /** Writes a file; the same forms give the same bytes. */
    public void write(Path target, Stream<FormRow> forms) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.COURIER);
        try (PDDocument document = new PDDocument()) {
            // Else the moment of writing would be part of the file.
            document.setDocumentId(0L);
            for (Iterator<FormRow> all = forms.iterator(); all.hasNext(); ) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                print(document, page, font, all.next());
            }
            document.save(target.toFile());
        }
    }

    private void print(PDDocument document, PDPage page, PDType1Font font, FormRow form) throws IOException {
        float top = page.getMediaBox().getHeight() - margins.top();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(font, FONT);
            for (PrintedForm.Text text : PrintedForm.of(form)) {
                content.beginText();
                content.newLineAtOffset(margins.left() + (text.column() - 1) * COLUMN, top - text.line() * LINE);
                content.showText(plain(text.text()));
                content.endText();
            }
        }
    }

    /** Letters without their accents; what a payer's reader does not know is a blank. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]", " ");
    }
}
