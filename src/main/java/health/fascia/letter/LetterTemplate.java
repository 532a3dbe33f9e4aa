package health.fascia.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A Word file of the office with placeholders, read once and filled for each letter. */
final class LetterTemplate {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern WITH_TEXT = Pattern.compile("word/(document|header[0-9]*|footer[0-9]*)\\.xml");

    /** A letterhead with a picture; more than this is a mistake. */
    private static final long LARGEST_BYTES = 10L << 20;

    private final List<PackedPart> fixed = new ArrayList<>();
    private final Map<String, WordPart> texts = new LinkedHashMap<>();

    private LetterTemplate() {}

    /** Reads a template; what is wrong in it is added to the problems. */
    static LetterTemplate read(Path file, List<String> problems) {
        LetterTemplate template = new LetterTemplate();
        String name = "letters/" + file.getFileName();
        try {
            if (!Files.isRegularFile(file)) {
                problems.add(name + " is not there. Put the template back, or take it from the program's own folder.");
            } else if (Files.size(file) > LARGEST_BYTES) {
                problems.add(name + " is larger than 10 MB. Make its pictures smaller.");
            } else {
                template.take(name, Files.readAllBytes(file), problems);
            }
        } catch (IOException | RuntimeException unreadable) {
            problems.add(name + " cannot be read as a Word file (.docx). Open it in Word and save it again.");
        }
        return template;
    }

    private void take(String name, byte[] content, List<String> problems) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            paragraphs(document).forEach(paragraph -> check(name, paragraph, problems));
            document.write(joined);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(joined.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().endsWith("vbaProject.bin")) {
                    problems.add(name + " holds a macro. Save it as a document without macros (.docx).");
                } else if (WITH_TEXT.matcher(entry.getName()).matches()) {
                    texts.put(entry.getName(), new WordPart(new String(bytes, StandardCharsets.UTF_8)));
                } else {
                    fixed.add(new PackedPart(entry.getName(), bytes));
                }
            }
        }
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>();
        collect(document.getBodyElements(), all);
        document.getHeaderList().forEach(header -> collect(header.getBodyElements(), all));
        document.getFooterList().forEach(footer -> collect(footer.getBodyElements(), all));
        return all;
    }

    private static void collect(List<IBodyElement> elements, List<XWPFParagraph> all) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        collect(cell.getBodyElements(), all);
                    }
                }
            }
        }
    }

    /** Word cuts a text into pieces as it was typed; a placeholder is put together in the piece in which it begins. */
    private static void check(String name, XWPFParagraph paragraph, List<String> problems) {
        Matcher braces = BRACES.matcher(paragraph.getText());
        while (braces.find()) {
            if (Placeholder.find(braces.group(1)).isEmpty()) {
                problems.add(name + ": there is no placeholder {" + braces.group(1) + "}. Did you mean {"
                        + Placeholder.nearest(braces.group(1)).words() + "}?");
            }
        }
        List<XWPFRun> runs = paragraph.getRuns();
        for (int i = 0; i < runs.size(); i++) {
            String text = runs.get(i).text();
            int next = i + 1;
            while (text.lastIndexOf('{') > text.lastIndexOf('}') && next < runs.size()) {
                text += runs.get(next).text();
                runs.get(next).setText("", 0);
                next++;
            }
            if (next > i + 1) {
                runs.get(i).setText(text, 0);
            }
        }
    }

    /** The Word file of a letter. */
    byte[] fill(Letter letter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (PackedPart part : fixed) {
                part.copyTo(zip);
            }
            for (Map.Entry<String, WordPart> part : texts.entrySet()) {
                ZipArchiveEntry entry = PackedPart.entry(part.getKey());
                zip.putArchiveEntry(entry);
                zip.write(part.getValue().fill(letter.values()).getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
