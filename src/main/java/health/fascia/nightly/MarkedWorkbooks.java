package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;
import health.fascia.nightly.NightLog.TakenFile;
import health.fascia.referral.CellProblem;
import health.fascia.workbook.ReturnedRow;
import health.fascia.workbook.ReturnedWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the senders their own workbooks back with the cells marked that could not be taken. */
final class MarkedWorkbooks {

    private final NightLog log;
    private final NightRows rows;
    private final NightOrder order;
    private final Shelf shelf;

    MarkedWorkbooks(NightLog log, NightRows rows, NightTask task) {
        this.log = log;
        this.rows = rows;
        this.order = task.order();
        this.shelf = task.shelf();
    }

    List<Path> write(Begun night, NightWatcher watcher) {
        Map<String, Map<String, Map<Integer, List<CellProblem>>>> byFile = new LinkedHashMap<>();
        rows.returned().forEach(row -> problems(byFile, row));
        new DecisionLog(log)
                .rows(night.asOf())
                .filter(row -> row.fate() == DecisionLog.Fate.REFUSED)
                .forEach(row -> byFile.computeIfAbsent(row.file(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(row.stated().tab(), any -> new LinkedHashMap<>())
                        .put(row.stated().row(), row.stated().problems()));
        List<Path> written = new ArrayList<>();
        for (TakenFile file : log.listFiles(night.number())) {
            Map<String, Map<Integer, List<CellProblem>>> problems = byFile.get(file.name());
            if (problems != null) {
                Path target = folder().resolve(stem(file.name()) + "-marked.xlsx");
                watcher.writing(target.getFileName().toString());
                ReturnedWorkbook.write(order.inbox().resolve(file.name()), target, problems, shelf.find(file.sha256()));
                written.add(target);
            }
        }
        return written;
    }

    private static void problems(Map<String, Map<String, Map<Integer, List<CellProblem>>>> byFile, ReturnedRow row) {
        byFile.computeIfAbsent(row.origin().file(), any -> new LinkedHashMap<>())
                .computeIfAbsent(row.origin().tab(), any -> new LinkedHashMap<>())
                .put(row.origin().row(), row.problems());
    }

    private Path folder() {
        try {
            return Files.createDirectories(order.outbox().resolve("returned"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
