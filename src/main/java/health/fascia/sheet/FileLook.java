package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes and its last, before anything in it is unpacked. */
final class FileLook {

    private static final int HEAD = 1_024;
    /** The end record of a zip: 22 bytes and a comment of at most 65,535. */
    private static final int TAIL = 22 + 65_535;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private FileLook() {}

    /** The rest of the sentence that refuses the file, or null when it is a zip archive of a sane size. */
    static @Nullable String refusal(Path file) {
        try {
            if (!Files.exists(file)) {
                return "is not there; check the folder and the name.";
            }
            if (!Files.isRegularFile(file)) {
                return "is not a file; put the workbook itself into the folder.";
            }
            return refusalBySize(file, Files.size(file));
        } catch (IOException | SecurityException unreadable) {
            return "cannot be read from the disk; check who may read it, and that no program keeps it open.";
        }
    }

    private static @Nullable String refusalBySize(Path file, long size) throws IOException {
        if (size == 0) {
            return "is empty (0 bytes); save the workbook again and send that file.";
        }
        if (size > Limits.FILE_BYTES) {
            return "is larger than 200 MiB; split it into several workbooks.";
        }
        byte[] head = head(file);
        if (startsWith(head, OLE)) {
            return oldOrEncrypted(file);
        }
        return startsWith(head, ZIP)
                ? refusalByDirectory(file, size)
                : "is not a workbook: it looks like " + kind(head) + SAVE_AGAIN;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length
                && ByteBuffer.wrap(bytes, 0, magic.length).equals(ByteBuffer.wrap(magic));
    }

    /** Office keeps encrypted .xlsx files in the container of the old formats, with a stream of this name. */
    private static String oldOrEncrypted(Path file) throws IOException {
        if (contains(file, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
            return "is protected by a password; remove it in Excel (File, Info, Protect Workbook, Encrypt with Password)"
                    + " and save the workbook again.";
        }
        return contains(file, "WordDocument".getBytes(StandardCharsets.UTF_16LE))
                ? "is a Word document, not a workbook; send the Excel workbook (.xlsx)."
                : "is a workbook of the old format (.xls), whatever its name says" + SAVE_AGAIN;
    }

    private static boolean contains(Path file, byte[] wanted) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer, kept, buffer.length - kept);
                    n > 0;
                    n = in.read(buffer, kept, buffer.length - kept)) {
                int length = kept + n;
                if (indexOf(buffer, length, wanted) >= 0) {
                    return true;
                }
                kept = Math.min(wanted.length - 1, length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
        }
        return false;
    }

    private static int indexOf(byte[] bytes, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static String kind(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) {
            return "a PDF document";
        }
        if (text.startsWith("{\\rtf")) {
            return "a rich text document";
        }
        if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<table")) {
            return "a web page (HTML)";
        }
        if (text.contains("<?xml")) {
            return "an XML file";
        }
        if (!isText(head)) {
            return "no format that we know";
        }
        boolean separated = text.lines().findFirst().orElse("").matches(".*[,;\t].*");
        return separated ? "a text file with separators (CSV)" : "a text file";
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Reads the size of the zip's directory first, because the JDK would load all of it, however large. */
    private static @Nullable String refusalByDirectory(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(size, TAIL);
            return new ZipTail(channel, size - length, length).refusal();
        }
    }
}
