package health.fascia.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that are something else than their name says. */
final class HostileFiles {

    private HostileFiles() {}

    static void addTo(HostileWorkbooks shelf) {
        byte[] sound = Parts.sound().bytes();
        shelf.refused("empty-file", "is empty", new byte[0]);
        shelf.refused("csv-renamed", "text file", text("Patient,NPI\nAna Ruiz,1234567893\n"));
        shelf.refused("html-renamed", "web page", text("<html><table><tr><td>Patient</td></tr></table></html>"));
        shelf.refused("xml-renamed", "XML file", text("<?xml version='1.0'?><Workbook/>"));
        shelf.refused("pdf-renamed", "PDF", text("%PDF-1.7\n"));
        shelf.refused("noise", "no format that we know", new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        shelf.refused("zip-magic-only", "cut off", new byte[] {'P', 'K', 3, 4});
        shelf.refused("truncated", "cut off", Arrays.copyOf(sound, sound.length / 2));
        shelf.refused("truncated-by-one-byte", "cut off", Arrays.copyOf(sound, sound.length - 1));
        try {
            addOffice(shelf);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The fixture cannot be written", e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void addOffice(HostileWorkbooks shelf) throws IOException, GeneralSecurityException {
        try (Workbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Referrals").createRow(0).createCell(0).setCellValue("Patient");
            shelf.refused("xls-renamed", "old format", written(workbook::write));
        }
        try (XWPFDocument document = new XWPFDocument()) {
            shelf.refused("docx-renamed", "Word document", written(document::write));
        }
        try (XMLSlideShow slides = new XMLSlideShow()) {
            shelf.refused("pptx-renamed", "PowerPoint", written(slides::write));
        }
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("open sesame");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Parts.sound().bytes());
            }
            shelf.refused("encrypted", "password", written(container::writeFilesystem));
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
