package health.fascia.nightly;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A clinic's intake workbook written part by part, so that any cell, row or header of it can be wrong on purpose. */
final class ClinicBook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** One tab: its name, its header cells, its rows as XML. */
    private record Tab(String name, IntakeSheet sheet, List<String> headers, StringBuilder rows) {}

    private final Map<IntakeSheet, Tab> tabs = new LinkedHashMap<>();
    private final Map<IntakeSheet, Integer> last = new LinkedHashMap<>();
    private String after = "";

    /** Names the tab of a sheet otherwise than the template does, or adds headers behind ours. */
    ClinicBook tab(IntakeSheet sheet, String name, List<String> moreHeaders) {
        List<String> headers = new ArrayList<>(
                sheet.columns().stream().map(IntakeColumn::header).toList());
        headers.addAll(moreHeaders);
        tabs.put(sheet, new Tab(name, sheet, headers, new StringBuilder()));
        last.put(sheet, 1);
        return this;
    }

    ClinicBook row(IntakeSheet sheet, Map<String, String> values) {
        int number = next(sheet);
        return raw(sheet, "<row r='" + number + "'>" + cells(sheet, number, values) + "</row>");
    }

    ClinicBook referral(Map<String, String> values) {
        return row(IntakeSheet.REFERRALS, values);
    }

    /** Takes the next row number of a sheet. */
    int next(IntakeSheet sheet) {
        if (!tabs.containsKey(sheet)) {
            tab(sheet, sheet.title(), List.of());
        }
        return last.merge(sheet, 1, Integer::sum);
    }

    /** Adds a row as it shall stand in the file. */
    ClinicBook raw(IntakeSheet sheet, String row) {
        Objects.requireNonNull(tabs.get(sheet)).rows().append(row);
        return this;
    }

    /** Adds what stands behind the rows of every sheet. */
    ClinicBook after(String xml) {
        after = xml;
        return this;
    }

    /** The cells of a row in the order of the template. */
    static String cells(IntakeSheet sheet, int number, Map<String, String> values) {
        StringBuilder cells = new StringBuilder();
        List<IntakeColumn> columns = sheet.columns();
        for (int place = 0; place < columns.size(); place++) {
            String value = values.get(columns.get(place).key());
            if (value != null) {
                cells.append(cell(letters(place) + number, value));
            }
        }
        return cells.toString();
    }

    /** The address of a column, by its key, in a row. */
    static String address(IntakeSheet sheet, String key, int number) {
        List<String> keys = sheet.columns().stream().map(IntakeColumn::key).toList();
        return letters(keys.indexOf(key)) + number;
    }

    static String cell(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t xml:space='preserve'>" + escaped(text) + "</t></is></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }

    private static String letters(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : letters(place / 26 - 1) + (char) ('A' + place % 26);
    }

    Path write(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            StringBuilder types = new StringBuilder();
            StringBuilder sheets = new StringBuilder();
            StringBuilder links = new StringBuilder();
            int count = 0;
            for (Tab tab : tabs.values()) {
                count++;
                String part = "xl/worksheets/sheet" + count + ".xml";
                put(
                        zip,
                        part,
                        "<worksheet xmlns='" + MAIN + "'><sheetData>" + header(tab) + tab.rows() + "</sheetData>"
                                + after + "</worksheet>");
                types.append("<Override PartName='/")
                        .append(part)
                        .append("' ContentType='")
                        .append(KIND)
                        .append("worksheet+xml'/>");
                sheets.append("<sheet name='")
                        .append(escaped(tab.name()))
                        .append("' sheetId='")
                        .append(count)
                        .append("' r:id='rId")
                        .append(count)
                        .append("'/>");
                links.append(link("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml"));
            }
            frame(zip, types.toString(), sheets.toString(), links.toString());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(Tab tab) {
        StringBuilder row = new StringBuilder("<row r='1'>");
        for (int place = 0; place < tab.headers().size(); place++) {
            row.append(cell(letters(place) + 1, tab.headers().get(place)));
        }
        return row.append("</row>").toString();
    }

    private static void frame(ZipOutputStream zip, String types, String sheets, String links) throws IOException {
        put(
                zip,
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "content-types'><Default Extension='rels'"
                        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default"
                        + " Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml'"
                        + " ContentType='" + KIND + "sheet.main+xml'/>" + types + "</Types>");
        put(
                zip,
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>" + link("r1", "officeDocument", "xl/workbook.xml")
                        + "</Relationships>");
        put(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL + "'><sheets>" + sheets + "</sheets></workbook>");
        put(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "relationships'>" + links + "</Relationships>");
    }

    private static String link(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + REL + "/" + kind + "' Target='" + target + "'/>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
