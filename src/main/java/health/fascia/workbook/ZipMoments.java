package health.fascia.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sets the time of every entry of a zip file to its earliest, 1980-01-01, so that the same content gives the same
 * bytes and the same SHA-256. Offsets are those of PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
final class ZipMoments {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_TIME = 10;
    private static final int ENTRY_TIME = 12;

    /** Day 1, month 1, year 0 after 1980 in the upper half, midnight in the lower. */
    private static final int EARLIEST = (1 << 5 | 1) << 16;

    private ZipMoments() {}

    static void erase(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer end = read(channel, channel.size() - END_LENGTH, END_LENGTH);
            if (end.getInt(0) != END_SIGNATURE) {
                throw new IOException("The file has no plain zip directory.");
            }
            long start = Integer.toUnsignedLong(end.getInt(16));
            ByteBuffer directory = read(channel, start, end.getInt(12));
            int at = 0;
            while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
                directory.putInt(at + ENTRY_TIME, EARLIEST);
                long local = Integer.toUnsignedLong(directory.getInt(at + 42));
                channel.write(little(4).putInt(0, EARLIEST), local + LOCAL_TIME);
                at += ENTRY_LENGTH
                        + Short.toUnsignedInt(directory.getShort(at + 28))
                        + Short.toUnsignedInt(directory.getShort(at + 30))
                        + Short.toUnsignedInt(directory.getShort(at + 32));
            }
            channel.write(directory.position(0), start);
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = little(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
            // Reads on until the buffer is full.
        }
        return buffer.flip();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
