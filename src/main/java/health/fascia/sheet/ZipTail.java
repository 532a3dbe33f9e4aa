package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** The end record of a zip archive (APPNOTE 4.3.14 to 4.3.16): how many entries, and how large their directory is. */
final class ZipTail {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END64 = 0x06064b50;
    private static final int END64_BYTES = 56;

    private final FileChannel channel;
    private final long start;
    private final ByteBuffer tail;

    ZipTail(FileChannel channel, long start, int length) throws IOException {
        this.channel = channel;
        this.start = start;
        this.tail = read(start, length);
    }

    @Nullable
    String refusal() throws IOException {
        int at = end();
        if (at < 0) {
            return "is damaged or cut off: its end is missing; send it again, completely.";
        }
        long entries = Short.toUnsignedLong(tail.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
        if (at >= LOCATOR_BYTES && tail.getInt(at - LOCATOR_BYTES) == LOCATOR) {
            ByteBuffer large = read(tail.getLong(at - LOCATOR_BYTES + 8), END64_BYTES);
            if (large.limit() < END64_BYTES || large.getInt(0) != END64) {
                return "is damaged: its directory is not where it should be" + SAVE_AGAIN;
            }
            entries = Math.max(large.getLong(32), large.getLong(24));
            bytes = large.getLong(40);
        }
        boolean sane = entries >= 0 && entries <= Limits.ENTRIES && bytes >= 0 && bytes <= Limits.DIRECTORY_BYTES;
        return sane ? null : "holds more than 200 parts, which no intake workbook needs" + SAVE_AGAIN;
    }

    private int end() {
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END
                    && at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
                return at;
            }
        }
        return -1;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long from = position;
        while (buffer.hasRemaining() && from >= 0 && from <= start + Limits.FILE_BYTES) {
            int n = channel.read(buffer, from);
            if (n < 0) {
                break;
            }
            from += n;
        }
        return buffer.flip();
    }
}
