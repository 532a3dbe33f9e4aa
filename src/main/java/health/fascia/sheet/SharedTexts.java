package health.fascia.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of all sheets refer to by number, kept as bytes: a million short texts take about 20 MiB
 * here and four times that as strings.
 */
final class SharedTexts {

    private static final int PAGE_BITS = 20;
    private static final int PAGE_BYTES = 1 << PAGE_BITS;
    /** A text's length stands before it, in three bytes. */
    private static final int LENGTH_BYTES = 3;
    /** A power of two; codes, states and dates repeat, so that most texts are found here ready made. */
    private static final int RECENT = 4_096;

    private final List<byte[]> pages = new ArrayList<>();
    private final BitSet rich = new BitSet();
    private final @Nullable String[] recent = new String[RECENT];
    private final int[] recentIndex = new int[RECENT];
    private int[] starts = new int[1_024];
    private int count;
    private int used = PAGE_BYTES;

    private SharedTexts() {
        Arrays.fill(recentIndex, -1);
    }

    static SharedTexts read(WorkbookPackage pack, @Nullable String part) throws RefusedWorkbook {
        SharedTexts texts = new SharedTexts();
        if (part == null || !pack.has(part)) {
            return texts;
        }
        StringBuilder buffer = new StringBuilder();
        try (XmlPart xml = new XmlPart(pack, part)) {
            xml.root();
            while (xml.nextChild(1)) {
                if (xml.name().equals("si")) {
                    buffer.setLength(0);
                    texts.rich.set(texts.count, TextRuns.read(xml, buffer));
                    texts.add(pack, buffer.toString());
                }
            }
            xml.finish();
        }
        return texts;
    }

    private void add(WorkbookPackage pack, String stored) throws RefusedWorkbook {
        String text = CellText.unescape(stored);
        if (text.length() > Limits.CELL_CHARS) {
            throw pack.refuse("holds a text longer than the 32,767 characters that fit a cell; shorten it.");
        }
        byte[] bytes = CellText.normalize(text).getBytes(StandardCharsets.UTF_8);
        if (used + LENGTH_BYTES + bytes.length > PAGE_BYTES) {
            openPage(pack, LENGTH_BYTES + bytes.length);
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, Math.min(count * 2, Limits.SHARED_TEXTS + 1));
        }
        if (count >= Limits.SHARED_TEXTS) {
            throw tooMuch(pack);
        }
        int page = pages.size() - 1;
        starts[count++] = page << PAGE_BITS | used;
        write(pages.get(page), bytes);
    }

    private void write(byte[] page, byte[] bytes) {
        page[used] = (byte) (bytes.length >> 16);
        page[used + 1] = (byte) (bytes.length >> 8);
        page[used + 2] = (byte) bytes.length;
        System.arraycopy(bytes, 0, page, used + LENGTH_BYTES, bytes.length);
        used += LENGTH_BYTES + bytes.length;
    }

    private void openPage(WorkbookPackage pack, int needed) throws RefusedWorkbook {
        // Unifying compatibility forms can make 18 characters of one: such a text is no cell's text any more.
        if ((pages.size() + 1L) * PAGE_BYTES > Limits.SHARED_BYTES || needed > PAGE_BYTES) {
            throw tooMuch(pack);
        }
        pages.add(new byte[PAGE_BYTES]);
        used = 0;
    }

    private static RefusedWorkbook tooMuch(WorkbookPackage pack) {
        return pack.refuse("holds more text than we read at once (64 MiB, or 4,000,000 different texts); split it into"
                + " several workbooks.");
    }

    int count() {
        return count;
    }

    boolean isRich(int index) {
        return rich.get(index);
    }

    String get(int index) {
        int slot = index & (RECENT - 1);
        String known = recent[slot];
        if (known != null && recentIndex[slot] == index) {
            return known;
        }
        byte[] page = pages.get(starts[index] >>> PAGE_BITS);
        int at = starts[index] & (PAGE_BYTES - 1);
        int length = (page[at] & 0xFF) << 16 | (page[at + 1] & 0xFF) << 8 | (page[at + 2] & 0xFF);
        String text = new String(page, at + LENGTH_BYTES, length, StandardCharsets.UTF_8);
        recent[slot] = text;
        recentIndex[slot] = index;
        return text;
    }
}
