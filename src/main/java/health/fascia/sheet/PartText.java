package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a part: UTF-8 or UTF-16, the only encodings of the format, and strictly, so that no byte can mean two things. */
final class PartText {

    private PartText() {}

    static Reader open(WorkbookPackage pack, String part) throws RefusedWorkbook {
        try {
            PushbackInputStream in = new PushbackInputStream(pack.open(part), 4);
            byte[] head = in.readNBytes(4);
            Charset charset = charset(head);
            int mark = charset == StandardCharsets.UTF_8 && head.length > 2 && (head[0] & 0xFF) == 0xEF ? 3 : 0;
            in.unread(head, mark, head.length - mark);
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (Breach breach) {
            throw pack.refuse(breach.rest());
        } catch (IOException damaged) {
            throw pack.refuse("is damaged: its part " + part + " cannot be unpacked" + SAVE_AGAIN);
        }
    }

    private static Charset charset(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
            case 0x003C -> StandardCharsets.UTF_16BE;
            case 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
