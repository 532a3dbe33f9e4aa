package health.fascia.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes a finished zip archive lie, in the way only a hand-made archive can. */
final class ZipSurgery {

    private static final int DIRECTORY = 0x02014b50;
    private static final int PACKED = 20;
    private static final int CHECKSUM = 16;
    private static final int UNPACKED = 24;
    private static final int NAME_LENGTH = 28;
    private static final int NAME = 46;
    private static final int END_BYTES = 22;

    private ZipSurgery() {}

    /** Renames an entry to a name of the same length, in front of its data and in the directory. */
    static byte[] renamed(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] withUnpackedSize(byte[] zip, String entry, int size) {
        return patched(zip, entry, UNPACKED, size);
    }

    static byte[] withPackedSize(byte[] zip, String entry, int size) {
        return patched(zip, entry, PACKED, size);
    }

    static byte[] withChecksum(byte[] zip, String entry, int checksum) {
        return patched(zip, entry, CHECKSUM, checksum);
    }

    /** Overwrites the packed bytes of an entry from its eleventh byte on with noise. */
    static byte[] withNoise(byte[] zip, String entry) {
        byte[] result = zip.clone();
        int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(entry) + entry.length();
        for (int i = at + 10; i < at + 60; i++) {
            result[i] = (byte) (i * 37);
        }
        return result;
    }

    /** Moves the facts of the end record into a zip64 end record before it, as archives of more than 4 GiB have it. */
    static byte[] withLargeDirectory(byte[] zip, long entries) {
        int end = zip.length - END_BYTES;
        ByteBuffer old = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        long count = entries < 0 ? old.getShort(end + 10) : entries;
        ByteBuffer result = ByteBuffer.allocate(zip.length + 76).order(ByteOrder.LITTLE_ENDIAN);
        result.put(zip, 0, end);
        result.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        result.putLong(count).putLong(count).putLong(old.getInt(end + 12)).putLong(old.getInt(end + 16));
        result.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        result.putInt(old.getInt(end))
                .putInt(0)
                .putInt(-1)
                .putInt(-1)
                .putInt(-1)
                .putShort((short) 0);
        return result.array();
    }

    private static byte[] patched(byte[] zip, String entry, int field, int value) {
        byte[] result = zip.clone();
        ByteBuffer buffer = ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + NAME < result.length; at++) {
            if (buffer.getInt(at) == DIRECTORY && nameAt(buffer, at).equals(entry)) {
                buffer.putInt(at + field, value);
                return result;
            }
        }
        throw new IllegalArgumentException("No entry " + entry);
    }

    private static String nameAt(ByteBuffer buffer, int at) {
        int length = Math.min(buffer.getShort(at + NAME_LENGTH), buffer.limit() - at - NAME);
        return length < 0 ? "" : new String(buffer.array(), at + NAME, length, StandardCharsets.UTF_8);
    }
}
