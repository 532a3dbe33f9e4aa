package health.fascia.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as other programs write them: allowed by the format, though Excel writes them otherwise. */
class HandMadeWorkbookTest {

    @TempDir
    Path directory = Path.of("");

    private Path write(Parts parts) {
        return parts.write(directory.resolve("made.xlsx"));
    }

    private Reading read(Parts parts) {
        return Reading.of(write(parts));
    }

    @Test
    void impliesPositionsThatAreLeftOut() {
        Reading reading = read(Parts.sound()
                .rows("<row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c><c><v>4</v></c></row>"
                        + "<row><c><v>5</v></c></row>"));
        assertThat(reading.rows()).extracting(SheetRow::number).containsExactly(1, 4, 5);
        assertThat(reading.value("B1")).isEqualTo("NUMBER 2");
        assertThat(reading.value("D4")).isEqualTo("NUMBER 4");
        assertThat(reading.value("A5")).isEqualTo("NUMBER 5");
    }

    @Test
    void putsCellsInColumnOrder() {
        Reading reading = read(Parts.sound().rows("<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>"));
        assertThat(reading.rows().get(0).cells()).extracting(SheetCell::address).containsExactly("A1", "C1");
    }

    @Test
    void readsSharedTextsWithRunsEscapesAndReadingAids() {
        String texts = "<si><r><t xml:space='preserve'>low </t></r><r><rPr><b/></rPr><t>back</t></r>"
                + "<rPh sb='0' eb='1'><t>phonetic</t></rPh></si><si><t>a_x000D__x000A_b &amp; <![CDATA[<c>]]></t></si><si/>";
        Reading reading = read(Parts.sound()
                .with(Parts.TEXTS, Parts.texts(texts))
                .rows("<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>"));
        assertThat(reading.value("A1")).isEqualTo("TEXT low back");
        assertThat(reading.value("B1")).isEqualTo("TEXT a b & <c>");
        assertThat(reading.value("C1")).isEqualTo("BLANK");
    }

    @Test
    void readsIsoDatesTruthsAndEmptyFormulaTexts() {
        Reading reading = read(Parts.sound()
                .rows("<row r='1'><c t='d'><v>2026-11-23</v></c><c t='d'><v>2026-11-23T09:15:30Z</v></c>"
                        + "<c t='b'><v>0</v></c><c t='str'><f>\"\"</f><v></v></c><c s='2'><v>46349</v></c></row>"));
        assertThat(reading.value("A1")).isEqualTo("DATE 2026-11-23");
        assertThat(reading.value("B1")).isEqualTo("DATE 2026-11-23T09:15");
        assertThat(reading.value("C1")).isEqualTo("BOOLEAN FALSE");
        assertThat(reading.value("D1")).isEqualTo("BLANK");
        assertThat(reading.value("E1")).isEqualTo("DATE 2026-11-23");
    }

    @Test
    void readsStrictWorkbooksWithPrefixesAndAbsolutePaths() {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String rel = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        Parts parts = Parts.sound()
                .with(
                        Parts.WORKBOOK,
                        "<x:workbook xmlns:x='" + strict + "' xmlns:q='" + rel
                                + "'><x:workbookPr date1904='true'/><x:sheets><x:sheet name='Referrals' q:id='rId1'/>"
                                + "</x:sheets></x:workbook>")
                .with(
                        Parts.LINKS,
                        Parts.links("<Relationship Id='rId1' Type='" + rel
                                + "/worksheet' Target='/xl/worksheets/../worksheets/Sheet1.xml'/>"
                                + "<Relationship Id='rId2' Type='" + rel + "/styles' Target='./styles.xml'/>"))
                .with(
                        Parts.SHEET,
                        "<x:worksheet xmlns:x='" + strict + "'><x:sheetData><x:row r='1'><x:c r='A1' s='1'>"
                                + "<x:v>44887</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(read(parts).value("A1")).isEqualTo("DATE 2026-11-23");
    }

    @Test
    void readsUtf16AsItReadsUtf8() {
        String sheet = Parts.sheet("<row r='1'>" + Parts.inline("A1", "Jos\u00E9") + "</row>", "");
        assertThat(read(Parts.sound().with(Parts.SHEET, "\uFEFF" + sheet, StandardCharsets.UTF_16BE))
                        .value("A1"))
                .isEqualTo("TEXT Jos\u00E9");
        assertThat(read(Parts.sound().with(Parts.SHEET, "\uFEFF" + sheet)).value("A1"))
                .isEqualTo("TEXT Jos\u00E9");
    }

    @Test
    void marksContradictingRowsEachTimeTheyAreGiven() {
        Reading reading = read(
                Parts.sound()
                        .rows(
                                "<row r='1'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row><row r='1'><c><v>3</v></c></row>"));
        assertThat(reading.rows())
                .extracting(row -> row.number() + ":" + row.problems().size())
                .containsExactly("1:1", "2:0", "1:1");
    }

    @Test
    void givesNoValueForACellGivenTwice() {
        Reading reading = read(Parts.sound().rows("<row r='1'><c r='B1'><v>1</v></c><c r='B1'><v>2</v></c></row>"));
        assertThat(reading.value("B1")).isEqualTo("ERROR");
        assertThat(reading.rows().get(0).problems()).singleElement().asString().contains("B1 is given 2 times");
        assertThat(reading.addressesOf(ReadRemark.Kind.DUPLICATE_CELL)).containsExactly("B1");
    }

    @Test
    void staysWithinTheParsersLimitsOnALargeSheetFullOfEscapes() {
        String cell = "<c t='inlineStr'><is><t>" + "&amp;&lt;&#65;".repeat(200) + "</t></is></c>";
        Reading reading = read(Parts.sound()
                .rows(("<row>" + cell.repeat(10) + "</row>").repeat(200))
                .packedBadly());
        assertThat(reading.rows()).hasSize(200);
        assertThat(reading.value("J200")).isEqualTo("TEXT " + "&<A".repeat(200));
    }

    @Test
    void keepsTheFirstHundredRemarksAndCountsAll() throws RefusedWorkbook {
        Path file = write(Parts.sound().rows("<row><c><f>1</f><v>1</v></c></row>".repeat(250)));
        try (WorkbookFile workbook = WorkbookFile.open(file);
                SheetRows rows = workbook.rows("referrals")) {
            rows.forEachRemaining(row -> {});
            assertThat(rows.remarks()).hasSize(100);
            assertThat(rows.count(ReadRemark.Kind.CACHED_FORMULA)).isEqualTo(250);
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void checksOnlyTheSheetsThatWillBeRead() throws RefusedWorkbook {
        Path file = write(Parts.sound()
                .with(
                        Parts.WORKBOOK,
                        Parts.workbook("", "<sheet name='Referrals' r:id='rId1'/><sheet name='Wide' r:id='rId4'/>"))
                .replacing(
                        Parts.LINKS,
                        "</Rel",
                        "<Relationship Id='rId4' Type='" + Parts.REL + "/worksheet' Target='wide.xml'/></Rel")
                .with("xl/wide.xml", Parts.sheet("<row>" + "<c><v>1</v></c>".repeat(257) + "</row>", "")));
        try (WorkbookFile workbook = WorkbookFile.open(file, "Referrals"::equals)) {
            assertThat(workbook.sheets()).extracting(SheetInfo::name).containsExactly("Referrals", "Wide");
            assertThatThrownBy(() -> workbook.rows("Wide")).hasMessageContaining("more than 256 columns");
            assertThatThrownBy(() -> workbook.rows("None")).hasMessageContaining("has no sheet 'None'");
        }
        assertThatThrownBy(() -> WorkbookFile.open(file)).hasMessageContaining("more than 256 columns");
    }

    @Test
    void acceptsExactlyTheLimits() {
        Reading reading = read(Parts.sound()
                .rows("<row r='1'>" + "<c><v>1</v></c>".repeat(Limits.USED_COLUMNS)
                        + "</row><row r='1048576'><c r='A1048576'><v>1</v></c><c r='XFD1048576' s='1'/></row>"));
        assertThat(reading.rows()).extracting(SheetRow::number).containsExactly(1, Limits.ROWS);
        assertThat(reading.value("XFD1048576")).isEqualTo("BLANK");
    }
}
