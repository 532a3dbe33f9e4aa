package health.fascia.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A part of a Word file that every letter has alike, as its styles or a picture: packed once, and then copied. */
final class PackedPart {

    /** 1980-01-01, the first moment that a zip can hold: the same letter is the same file. */
    private static final long MOMENT = 315_619_200_000L;

    private final String name;
    private final byte[] packed;
    private final long size;
    private final CRC32 crc = new CRC32();

    PackedPart(String name, byte[] content) {
        this.name = name;
        this.packed = pack(content);
        this.size = content.length;
        crc.update(content);
    }

    private static byte[] pack(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            // What cannot be pressed grows by some bytes for each 16 KiB.
            byte[] room = new byte[content.length + (content.length >> 10) + 64];
            return Arrays.copyOf(room, deflater.deflate(room));
        } finally {
            deflater.end();
        }
    }

    /** An entry that names no moment of its own. */
    static ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setTime(MOMENT);
        return entry;
    }

    void copyTo(ZipArchiveOutputStream zip) throws IOException {
        ZipArchiveEntry entry = entry(name);
        entry.setSize(size);
        entry.setCompressedSize(packed.length);
        entry.setCrc(crc.getValue());
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
    }
}
