package health.fascia.referral;

import health.fascia.referral.IntakeColumn.ColumnType;
import health.fascia.referral.IntakeColumn.Need;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the columns of an intake sheet from the tab-separated files under {@code intake/}, one line a column. */
final class IntakeColumnFile {

    private static final int KEY = 0;
    private static final int HEADER = 1;
    private static final int TYPE = 2;
    private static final int NEED = 3;
    private static final int CHOICES = 4;
    private static final int ALIASES = 5;
    private static final int NOTE = 6;

    private IntakeColumnFile() {}

    static List<IntakeColumn> read(String name) {
        try (InputStream file =
                        Objects.requireNonNull(IntakeColumnFile.class.getResourceAsStream("/intake/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(IntakeColumnFile::column).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntakeColumn column(String line) {
        String[] part = line.split("\t", -1);
        return new IntakeColumn(
                part[KEY],
                part[HEADER],
                list(part[ALIASES]),
                ColumnType.valueOf(part[TYPE]),
                Need.valueOf(part[NEED]),
                list(part[CHOICES]),
                part[NOTE]);
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
