package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * Unpacks one part and holds it to its word: never a byte more than the directory declared (that size was checked
 * against the limits), and at the end exactly that size and checksum. The JDK checks neither.
 */
final class PartStream extends InputStream {

    private final InputStream in;
    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long count;

    PartStream(InputStream in, ZipEntry entry) {
        this.in = in;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        if (n < 0) {
            checkEnd();
            return -1;
        }
        count += n;
        if (count > entry.getSize()) {
            throw new Breach("unpacks to more than it declares, as zip bombs do" + SAVE_AGAIN);
        }
        checksum.update(bytes, offset, n);
        return n;
    }

    private void checkEnd() throws Breach {
        if (count != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw new Breach("is damaged: the checksum of its part " + entry.getName() + " is wrong" + SAVE_AGAIN);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
