package health.fascia.workbook;

import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose long sheets go to the disk as they are written. */
final class StreamedBook extends SXSSFWorkbook {

    /** So many rows of a sheet wait in memory. */
    private static final int WINDOW = 100;

    /** Hardly slower than 1 and a third smaller; the usual 6 costs twice the time for a tenth less. */
    private static final int COMPRESSION = 2;

    StreamedBook(XSSFWorkbook base) {
        super(base, WINDOW);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
        zip.setLevel(COMPRESSION);
        return zip;
    }
}
