package health.fascia.nightly;

import health.fascia.workbook.ApprovalReport.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The summary of a night for programs: counts and the SHA-256 of what went in, what decided and what came out. */
final class NightJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private NightJson() {}

    /** SHA-256 of what decided and of the workbook that came out. */
    record Hashes(String rulebook, String processes, String workbook) {}

    static String write(Path target, NightResult result, List<InputFile> files, Hashes hashes) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("night", result.asOf().toString());
        summary.put("rowsRead", result.rowsRead());
        summary.put("sheets", result.sheets());
        summary.put("otherSheets", result.others());
        summary.put("returned", result.returned());
        summary.put("waiting", result.waiting());
        summary.put("holds", result.holds());
        summary.put("inputs", files.stream().map(NightJson::input).toList());
        summary.put("rulebook", hashes.rulebook());
        summary.put("processes", hashes.processes());
        summary.put("outputs", outputs(result, hashes));
        summary.put("letters", result.further().letters());
        byte[] text = JSON.writeValueAsString(summary).getBytes(StandardCharsets.UTF_8);
        return put(target, text);
    }

    private static Map<String, String> outputs(NightResult result, Hashes hashes) {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put(result.workbook().getFileName().toString(), hashes.workbook());
        result.further()
                .workbooks()
                .forEach(further -> outputs.put(further.file().getFileName().toString(), further.sha256()));
        result.marked().forEach(file -> outputs.put("returned/" + file.getFileName(), Inbox.sha256(file)));
        return outputs;
    }

    /** A reader sees the old summary or the new one, never half of one, even after a power cut. */
    private static String put(Path target, byte[] text) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(part, text);
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Inbox.sha256(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> input(InputFile file) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("name", file.name());
        input.put("sha256", file.sha256());
        input.put("fate", file.fate().name());
        input.put("referralRows", file.referralRows());
        input.put("licenseRows", file.licenseRows());
        input.put("benefitRows", file.benefitRows());
        return input;
    }
}
