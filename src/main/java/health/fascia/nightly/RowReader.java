package health.fascia.nightly;

import health.fascia.nightly.NightLog.TakenFile;
import health.fascia.referral.IntakeSheet;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.workbook.IntakeRows;
import health.fascia.workbook.IntakeWorkbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the rows of some sheets of all files of a night, one after the other; after a crash it goes on behind the last
 * row that was committed.
 */
final class RowReader implements ItemStreamReader<ReadRow> {

    /** One sheet of one file. */
    private record Part(TakenFile file, IntakeSheet sheet) {}

    private static final String PART = "part";
    private static final String ROWS = "rows";

    private final NightLog log;
    private final int night;
    private final Path inbox;
    private final Set<IntakeSheet> wanted;
    private final NightWatcher watcher;
    private final Shelf shelf;
    private List<Part> parts = List.of();
    private int part;
    private int rowsGiven;
    private @Nullable IntakeWorkbook workbook;
    private @Nullable IntakeRows rows;

    RowReader(NightLog log, NightTask task, Set<IntakeSheet> wanted) {
        this.log = log;
        this.night = task.number();
        this.inbox = task.order().inbox();
        this.wanted = wanted;
        this.watcher = task.watcher();
        this.shelf = task.shelf();
    }

    @Override
    public void open(ExecutionContext context) {
        parts = new ArrayList<>();
        for (TakenFile file : log.listFiles(night)) {
            for (IntakeSheet sheet : file.sheets()) {
                if (wanted.contains(sheet)) {
                    parts.add(new Part(file, sheet));
                }
            }
        }
        part = context.getInt(PART, 0);
        rowsGiven = 0;
        int passed = context.getInt(ROWS, 0);
        if (passed > 0 && part < parts.size()) {
            openRows(parts.get(part)).skip(passed);
            rowsGiven = passed;
        }
    }

    @Override
    public @Nullable ReadRow read() {
        while (part < parts.size()) {
            Part current = parts.get(part);
            IntakeRows open = rows == null ? openRows(current) : rows;
            if (open.hasNext()) {
                rowsGiven++;
                String sheet =
                        current.file().name() + " \u00B7 " + current.sheet().title();
                watcher.reading(sheet, rowsGiven, open.expected());
                return new ReadRow(current.file(), rowsGiven, open.next());
            }
            closeRows(current);
            part++;
            rowsGiven = 0;
        }
        return null;
    }

    private IntakeRows openRows(Part current) {
        Path path = inbox.resolve(current.file().name());
        if (!Files.isRegularFile(path)
                || !Inbox.sha256(path).equals(current.file().sha256())) {
            throw new InboxChanged(
                    current.file().name() + " was taken by this night and is no longer in the inbox as it was."
                            + " Put the same file back and run the night again.");
        }
        try {
            IntakeWorkbook open = shelf.open(path, current.file().sha256());
            workbook = open;
            rows = open.rows(current.sheet());
            return rows;
        } catch (RefusedWorkbook e) {
            throw new InboxChanged(e.getMessage() + " It was readable when this night began.");
        }
    }

    private void closeRows(Part current) {
        if (workbook != null) {
            List<String> remarks = workbook.remarks(current.sheet());
            if (!remarks.isEmpty()) {
                log.remark(current.file().id(), remarks);
            }
        }
        close();
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(PART, part);
        context.putInt(ROWS, rowsGiven);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
        workbook = null;
        rows = null;
    }
}
