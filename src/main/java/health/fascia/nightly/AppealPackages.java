package health.fascia.nightly;

import health.fascia.claim.Appeal;
import health.fascia.claim.Appeals;
import health.fascia.claim.DenialCodes;
import health.fascia.coverage.AppealRights;
import health.fascia.letter.Letter;
import health.fascia.letter.Letters;
import health.fascia.workbook.AppealWorkbook;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the packages of the appeals that a night opened, a folder each; doing it again gives the same files. */
final class AppealPackages {

    static final String FOLDER = "appeals";
    private static final String WORKBOOK = "package.xlsx";

    private final NightTask task;
    private final NightParts parts;
    private final AppealCases cases;
    private final AppealLetter words;
    private final AppealContent content;
    private final @Nullable Letters letters;

    AppealPackages(NightTask task, NightParts parts, String product) {
        this.task = task;
        this.parts = parts;
        var rulebook = task.rules().rulebook();
        this.cases = new AppealCases(parts, new DenialCodes(rulebook));
        this.words = new AppealLetter(task.rules().review(), new AppealRights(rulebook), parts.accounts());
        this.content = new AppealContent(parts.log(), product);
        this.letters = parts.templates().letters();
    }

    /** The appeals that nights of this date opened. */
    void write() {
        List<Appeal> opened = parts.log()
                .client()
                .sql("select * from appeal where opened_on = ? order by appeal_number")
                .param(task.night().asOf())
                .query(Appeals::read)
                .list();
        opened.forEach(this::write);
    }

    private void write(Appeal appeal) {
        Path folder = task.order().outbox().resolve(FOLDER).resolve(appeal.number());
        String shown = FOLDER + "/" + appeal.number() + "/";
        task.watcher().writing(shown + WORKBOOK);
        AppealCase found = cases.of(appeal);
        published(shown + WORKBOOK, AppealWorkbook.write(folder.resolve(WORKBOOK), content.of(found)));
        if (letters != null) {
            Letter letter = words.of(found);
            letters.write(folder, letter);
            published(shown + letter.fileName(), Inbox.sha256(folder.resolve(letter.fileName())));
        }
    }

    private void published(String name, String sha256) {
        parts.log().published(task.number(), name, sha256);
    }
}
