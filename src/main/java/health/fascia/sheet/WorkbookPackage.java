package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip archive that a workbook is: its parts by name, each checked before it is unpacked and while. */
final class WorkbookPackage implements AutoCloseable {

    private final String fileName;
    private final ZipFile zip;
    private final long fileBytes;
    /** By lower-case name: the format says that names which differ in case only are the same part. */
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private WorkbookPackage(Path file) throws IOException {
        this.fileName = RefusedWorkbook.nameOf(file);
        this.zip = new ZipFile(file.toFile());
        this.fileBytes = file.toFile().length();
    }

    static WorkbookPackage open(Path file) throws RefusedWorkbook {
        String fileName = RefusedWorkbook.nameOf(file);
        String refusal = FileLook.refusal(file);
        if (refusal != null) {
            throw RefusedWorkbook.of(fileName, refusal);
        }
        WorkbookPackage pack;
        try {
            pack = new WorkbookPackage(file);
        } catch (IOException | RuntimeException damaged) {
            throw RefusedWorkbook.of(
                    fileName, "is damaged or cut off and cannot be unpacked; send it again, completely.");
        }
        try {
            pack.checkEntries();
        } catch (RefusedWorkbook refused) {
            pack.close();
            throw refused;
        }
        return pack;
    }

    private void checkEntries() throws RefusedWorkbook {
        long packed = 0;
        long unpacked = 0;
        int count = 0;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            if (++count > Limits.ENTRIES) {
                throw refuse("holds more than 200 parts, which no intake workbook needs" + SAVE_AGAIN);
            }
            checkName(entry);
            checkSize(entry);
            packed += entry.getCompressedSize();
            unpacked += entry.getSize();
        }
        if (unpacked > Limits.TOTAL_BYTES) {
            throw refuse("unpacks to more than 1 GiB; split it into several workbooks.");
        }
        if (packed > fileBytes) {
            throw refuse("holds parts that overlap, as zip bombs do" + SAVE_AGAIN);
        }
    }

    private void checkName(ZipEntry entry) throws RefusedWorkbook {
        String name = entry.getName();
        boolean climbs = ("/" + name + "/").contains("/../");
        boolean absolute = name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':');
        if (climbs || absolute || name.isEmpty() || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
            throw refuse("holds a part whose name points outside the workbook, as attacks do" + SAVE_AGAIN);
        }
        if (entries.put(name.toLowerCase(Locale.ROOT), entry) != null) {
            throw refuse("holds two parts of the same name, so that programs disagree about what it says" + SAVE_AGAIN);
        }
    }

    private void checkSize(ZipEntry entry) throws RefusedWorkbook {
        long size = entry.getSize();
        if (size > Limits.ENTRY_BYTES) {
            throw refuse("holds a part that unpacks to more than 512 MiB; split it into several workbooks.");
        }
        long free = size - Limits.FREE_BYTES;
        if (free > 0 && free > entry.getCompressedSize() * Limits.RATIO) {
            throw refuse("unpacks to more than a hundred times its size, as zip bombs do; delete empty styled rows and"
                    + " columns in Excel, or split it.");
        }
        if (size < 0 || entry.getCompressedSize() < 0 || entry.getCrc() < 0) {
            throw refuse("is damaged: it does not say how large its parts are" + SAVE_AGAIN);
        }
    }

    /** Names of all parts in lower case. */
    Set<String> names() {
        return entries.keySet();
    }

    boolean has(@Nullable String part) {
        return part != null && entries.containsKey(part.toLowerCase(Locale.ROOT));
    }

    InputStream open(String part) throws IOException, RefusedWorkbook {
        ZipEntry entry = entries.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw refuse("is damaged: its part " + CellText.brief(part, 80) + " is missing" + SAVE_AGAIN);
        }
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw refuse("is damaged: its part " + CellText.brief(part, 80) + " is missing" + SAVE_AGAIN);
        }
        return new PartStream(in, entry);
    }

    RefusedWorkbook refuse(String rest) {
        return RefusedWorkbook.of(fileName, rest);
    }

    String fileName() {
        return fileName;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // Only read from: nothing can be lost.
            entries.clear();
        }
    }
}
