package health.fascia.sheet;

/** Zip archives that lie, and workbooks that bring along or leave out parts. */
final class HostilePackages {

    private static final String MORE = "xl/worksheets/sheet2.xml";

    private HostilePackages() {}

    static void addTo(HostileWorkbooks shelf) {
        addZips(shelf);
        addNames(shelf);
        addPassengers(shelf);
        addLinksAndObjects(shelf);
        addOtherFormats(shelf);
        addGaps(shelf);
        addSheetLists(shelf);
    }

    private static void addZips(HostileWorkbooks shelf) {
        byte[] sound = Parts.sound().bytes();
        String spaces = " ".repeat(64 << 20);
        Parts bomb = Parts.sound().with(Parts.SHEET, Parts.sheet(spaces, ""));
        shelf.refused("zip-bomb", "a hundred times its size", bomb);
        shelf.refused(
                "zip-bomb-that-declares-little",
                "more than it declares",
                ZipSurgery.withUnpackedSize(bomb.bytes(), Parts.SHEET, 1_000));
        shelf.refused(
                "zip-bomb-in-a-picture",
                "a hundred times its size",
                Parts.sound().with("xl/media/image1.png", new byte[32 << 20]));
        shelf.refused("declares-4-gigabytes", "512 MiB", ZipSurgery.withUnpackedSize(sound, Parts.SHEET, 0xF0000000));
        shelf.refused("corrupt-deflate", "is damaged", ZipSurgery.withNoise(sound, Parts.SHEET));
        shelf.refused("wrong-checksum", "checksum", ZipSurgery.withChecksum(sound, Parts.SHEET, 12_345));
        shelf.refused("declares-too-much", "checksum", ZipSurgery.withUnpackedSize(sound, Parts.SHEET, 100_000));
        shelf.readable("large-directory", "", ZipSurgery.withLargeDirectory(sound, -1));
        shelf.refused("large-directory-of-millions", "200 parts", ZipSurgery.withLargeDirectory(sound, 5_000_000));
        shelf.refused("overlapping-parts", "overlap", ZipSurgery.withPackedSize(sound, Parts.SHEET, sound.length));
    }

    private static void addNames(HostileWorkbooks shelf) {
        byte[] two = Parts.sound().with(MORE, Parts.sheet("", "")).bytes();
        shelf.refused("duplicate-entries", "same name", ZipSurgery.renamed(two, MORE, Parts.SHEET));
        shelf.refused(
                "duplicate-entries-by-case",
                "same name",
                Parts.sound().with("xl/worksheets/SHEET1.xml", Parts.sheet("", "")));
        shelf.refused("path-traversal", "outside", Parts.sound().with("../../etc/passwd", "x"));
        shelf.refused("path-traversal-inside", "outside", Parts.sound().with("xl/../../x", "x"));
        shelf.refused("absolute-entry", "outside", Parts.sound().with("/etc/passwd", "x"));
        shelf.refused("drive-letter-entry", "outside", Parts.sound().with("C:/x", "x"));
        shelf.refused("backslash-entry", "outside", Parts.sound().with("xl\\x", "x"));
        shelf.refused("entries-300", "200 parts", many(300));
        shelf.refused("entries-70000", "200 parts", many(70_000));
    }

    private static Parts many(int count) {
        Parts parts = Parts.sound();
        for (int i = 0; i < count; i++) {
            parts.with("xl/x" + i, "");
        }
        return parts;
    }

    private static void addPassengers(HostileWorkbooks shelf) {
        shelf.refused("macro", "macros", Parts.sound().with("xl/vbaProject.bin", "x"));
        shelf.refused(
                "macro-by-content-type",
                "macros",
                Parts.sound()
                        .replacing(
                                Parts.TYPES,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        shelf.refused(
                "macro-under-another-name",
                "macros",
                Parts.sound()
                        .with("xl/harmless.dat", "x")
                        .replacing(
                                Parts.TYPES,
                                "</Types>",
                                "<Default Extension='dat' ContentType='application/vnd.ms-office.vbaProject'/></Types>"));
        shelf.refused("macro-sheet", "macros", Parts.sound().with("xl/macrosheets/sheet1.xml", "x"));
    }

    private static void addLinksAndObjects(HostileWorkbooks shelf) {
        shelf.refused("external-link", "external links", Parts.sound().with("xl/externalLinks/externalLink1.xml", "x"));
        shelf.refused(
                "external-reference",
                "external links",
                Parts.sound()
                        .replacing(
                                Parts.WORKBOOK,
                                "</sheets>",
                                "</sheets><externalReferences><externalReference/>" + "</externalReferences>"));
        shelf.refused("embedding", "embedded", Parts.sound().with("xl/embeddings/oleObject1.bin", "x"));
        shelf.refused("activex", "ActiveX", Parts.sound().with("xl/activeX/activeX1.xml", "x"));
    }

    private static void addOtherFormats(HostileWorkbooks shelf) {
        shelf.refused(
                "xlsb", "binary workbook", Parts.sound().without(Parts.WORKBOOK).with("xl/workbook.bin", "x"));
        shelf.refused(
                "ods",
                "OpenDocument",
                Parts.sound().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        shelf.refused("plain-zip", "zip archive", Parts.sound().without(Parts.TYPES));
        shelf.refused(
                "template",
                "content type",
                Parts.sound().replacing(Parts.TYPES, "sheet.main+xml", "template.main+xml"));
        shelf.refused(
                "wrong-content-types", "content type", Parts.sound().with(Parts.TYPES, "<Types xmlns='urn:other'/>"));
    }

    private static void addGaps(HostileWorkbooks shelf) {
        shelf.refused("missing-workbook", "is missing", Parts.sound().without(Parts.WORKBOOK));
        shelf.refused(
                "missing-package-links", "where its workbook is", Parts.sound().without("_rels/.rels"));
        shelf.refused("missing-sheet", "is missing", Parts.sound().without(Parts.SHEET));
        shelf.refused("missing-sheet-links", "does not hold", Parts.sound().without(Parts.LINKS));
        shelf.refused("missing-texts", "does not hold", Parts.sound().without(Parts.TEXTS));
    }

    private static void addSheetLists(HostileWorkbooks shelf) {
        shelf.refused("no-sheets", "no worksheet", Parts.sound().with(Parts.WORKBOOK, Parts.workbook("", "")));
        shelf.refused(
                "sheet-from-the-web",
                "another place",
                Parts.sound()
                        .replacing(
                                Parts.LINKS,
                                "Target='worksheets/",
                                "TargetMode='External' Target='http://example.org/"));
        shelf.refused(
                "sheet-from-outside",
                "outside itself",
                Parts.sound().replacing(Parts.LINKS, "worksheets/", "../../../etc/"));
        shelf.refused(
                "two-sheets-of-one-name",
                "same name",
                Parts.sound()
                        .with(
                                Parts.WORKBOOK,
                                Parts.workbook(
                                        "",
                                        "<sheet name='Referrals' r:id='rId1'/><sheet name='REFERRALS' r:id='rId1'/>")));
        shelf.readable("missing-styles", "", Parts.sound().without(Parts.STYLES));
    }
}
