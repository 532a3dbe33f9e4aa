package health.fascia.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that each part can be wrong on purpose; it begins as a sound one. */
final class Parts {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String LINKS = "xl/_rels/workbook.xml.rels";
    static final String TYPES = "[Content_Types].xml";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private int strategy = Deflater.DEFAULT_STRATEGY;

    private Parts() {}

    /** One sheet "Referrals" with a header and one row; styles: 0 general, 1 the built-in date, 2 a custom date. */
    static Parts sound() {
        Parts parts = new Parts();
        parts.with(
                TYPES,
                "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels' ContentType='" + "application/"
                        + "vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml'"
                        + " ContentType='application/xml'/><Override PartName='/xl/workbook.xml' ContentType='" + KIND
                        + "sheet.main+xml'/><Override PartName='/" + SHEET + "' ContentType='" + KIND
                        + "worksheet+xml'/></Types>");
        parts.with(
                "_rels/.rels",
                links("<Relationship Id='r1' Type='" + REL + "/officeDocument' Target='xl/workbook.xml'/>"));
        parts.with(WORKBOOK, workbook("", "<sheet name='Referrals' sheetId='1' r:id='rId1'/>"));
        parts.with(
                LINKS,
                links("<Relationship Id='rId1' Type='" + REL + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId2' Type='" + REL + "/styles' Target='styles.xml'/>"
                        + "<Relationship Id='rId3' Type='" + REL + "/sharedStrings' Target='sharedStrings.xml'/>"));
        parts.with(
                STYLES,
                "<styleSheet xmlns='" + MAIN
                        + "'><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
        parts.with(TEXTS, texts("<si><t>Patient</t></si><si><t>Ana Ruiz</t></si>"));
        return parts.rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' t='s'><v>1</v></c></row>");
    }

    static String links(String content) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + content + "</Relationships>";
    }

    static String workbook(String before, String sheets) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL + "'>" + before + "<sheets>" + sheets
                + "</sheets></workbook>";
    }

    static String texts(String content) {
        return "<sst xmlns='" + MAIN + "'>" + content + "</sst>";
    }

    static String sheet(String rows, String after) {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    static String inline(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    Parts rows(String rows) {
        return with(SHEET, sheet(rows, ""));
    }

    Parts with(String name, String text) {
        return with(name, text, StandardCharsets.UTF_8);
    }

    Parts with(String name, String text, Charset charset) {
        return with(name, text.getBytes(charset));
    }

    Parts with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    Parts replacing(String name, String old, String by) {
        return with(name, text(name).replace(old, by));
    }

    String text(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Packs without looking for repetitions, so that a monotonous part stays below the limit on the packing ratio. */
    Parts packedBadly() {
        strategy = Deflater.HUFFMAN_ONLY;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Zip zip = new Zip(out, strategy)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out, int strategy) {
            super(out);
            def.setStrategy(strategy);
        }
    }
}
