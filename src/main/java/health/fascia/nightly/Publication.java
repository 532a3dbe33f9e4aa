package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.coverage.AppealRights;
import health.fascia.determination.CaseReview;
import health.fascia.letter.Letters;
import health.fascia.lifecycle.Accounts;
import health.fascia.nightly.NightLog.Begun;
import health.fascia.nightly.NightResult.Further;
import health.fascia.policy.RulesInForce;
import health.fascia.referral.Referrals;
import health.fascia.referral.Roster;
import health.fascia.rulebook.Rulebook;
import health.fascia.workbook.ApprovalReport;
import health.fascia.workbook.ApprovalReport.Basis;
import health.fascia.workbook.ApprovalReport.Fate;
import health.fascia.workbook.ApprovalReport.InputFile;
import health.fascia.workbook.ApprovalReport.Waiting;
import health.fascia.workbook.ApprovalWorkbook;
import health.fascia.workbook.ApprovalWorkbook.Published;
import health.fascia.workbook.RowSeal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a night gives out, from the database: the approval workbook, the senders' marked workbooks, the summary. */
final class Publication {

    private static final String PRODUCT = "Fascia 0.1.0";

    private final NightParts parts;
    private final NightLog log;
    private final Rulebook rulebook;
    private final CaseReview caseReview;
    private final AuditTrail audit;
    private final Referrals referrals;
    private final RowSeal seal;
    private final Accounts accounts;
    private final @Nullable Letters letters;
    private final String processHash;

    Publication(NightParts parts, RulesInForce rules) {
        this.parts = parts;
        this.log = parts.log();
        this.rulebook = rules.rulebook();
        this.caseReview = rules.review();
        this.audit = parts.audit();
        this.referrals = parts.referrals();
        this.seal = parts.seal();
        this.accounts = parts.accounts();
        this.letters = parts.templates().letters();
        this.processHash = parts.processHash().sha256();
    }

    /** Publishes a night; doing it again gives the same content. */
    NightResult publish(NightTask task) {
        Begun night = task.night();
        NightOrder order = task.order();
        NightWatcher watcher = task.watcher();
        List<InputFile> files = new NightFiles(log, night.asOf()).list(night.number());
        NightRows.Dates dates = new NightRows.Dates(night.asOf(), before(night.asOf()));
        new ToldDecisions(log, night.asOf()).note();
        NightRows.Words words = words(task, dates);
        NightRows rows = new NightRows(log, words, rulebook, dates);
        new CourseLetters(log, words, dates).write();
        List<Path> marked = new MarkedWorkbooks(log, rows, task).write(night, watcher);
        Path target = order.outbox().resolve("approvals-" + night.asOf() + ".xlsx");
        watcher.writing(target.getFileName().toString());
        Published published = ApprovalWorkbook.write(target, report(night, files), rows, seal);
        log.published(night.number(), target.getFileName().toString(), published.sha256());
        Further further = new Further(
                new FurtherFiles(parts, task, dates).write(PRODUCT),
                (int) rows.letters().count(),
                letterFolder(task));
        NightResult result = result(night, files, published, new Written(marked, target, further));
        Path summary = order.outbox().resolve("night-" + night.asOf() + ".json");
        String sha256 = NightJson.write(
                summary, result, files, new NightJson.Hashes(rulebook.hash(), processHash, published.sha256()));
        log.published(night.number(), summary.getFileName().toString(), sha256);
        audit.append(List.of(new AuditEntry(
                "night", "workbook published", target.getFileName().toString(), published.sha256())));
        return result;
    }

    private static Path letterFolder(NightTask task) {
        return task.order()
                .outbox()
                .resolve("letters")
                .resolve(task.night().asOf().toString());
    }

    /** The roster is read anew for every publication. */
    private NightRows.Words words(NightTask task, NightRows.Dates dates) {
        return new NightRows.Words(
                new CaseWords(caseReview, new TherapistsInWords(caseReview, referrals, new Roster(log.jdbc()))),
                new Mailing(
                        letters, new AppealRights(rulebook), accounts, new Mailing.Post(letterFolder(task), dates)));
    }

    private ApprovalReport report(Begun night, List<InputFile> files) {
        Basis basis = new Basis(rulebook.hash(), rulebook.ruleCount(), rulebook.policyRowCount(), processHash, "");
        return new ApprovalReport(night.asOf(), PRODUCT, files, basis, waitingFromBefore(night.asOf()), changes(night));
    }

    private LocalDate before(LocalDate asOf) {
        return log
                .client()
                .sql("select max(as_of) from night where as_of < ?")
                .param(asOf)
                .query((row, index) -> row.getObject(1, LocalDate.class))
                .stream()
                .filter(day -> day != null)
                .findFirst()
                .orElse(LocalDate.of(2000, 1, 1));
    }

    private List<Waiting> waitingFromBefore(LocalDate asOf) {
        return log.client()
                .sql("select c.outcome, count(*) as cases, min(d.due) as first_due from referral_case c"
                        + " join determination d on d.determination_no = c.determination_no"
                        + " join referral_version v on v.case_number = c.case_number and v.version = c.version"
                        + " join night n on n.night_id = v.night_id"
                        + " where n.as_of < ? and c.outcome in ('PENDED', 'DENIAL_PROPOSED', 'REDUCTION_PROPOSED')"
                        + " group by c.outcome order by c.outcome")
                .param(asOf)
                .query((row, index) -> new Waiting(
                        row.getString("outcome").equals("PENDED")
                                ? "Clinic or billing (complete the referral)"
                                : "Reviewer (decide the proposal)",
                        row.getInt("cases"),
                        row.getObject("first_due", LocalDate.class)))
                .list();
    }

    private List<String> changes(Begun night) {
        List<String> changes = changes(night.asOf());
        // Only a night that was interrupted, and went on after the rules had changed, has two rulebooks.
        log.client()
                .sql("select rulebook_hash, count(*) as cases from determination"
                        + " where night_id = ? and rulebook_hash <> ? group by rulebook_hash order by rulebook_hash")
                .params(night.number(), rulebook.hash())
                .query((row, index) -> row.getInt("cases") + " determinations of this night were made by rulebook "
                        + row.getString("rulebook_hash") + ", before the rules changed.")
                .list()
                .forEach(changes::add);
        return changes;
    }

    private List<String> changes(LocalDate asOf) {
        List<String> changes = new ArrayList<>();
        int reviewed = new ToldDecisions(log, asOf).cases();
        if (reviewed > 0) {
            changes.add(reviewed + (reviewed == 1 ? " case was" : " cases were") + " decided by a person.");
        }
        int amended = log.client()
                .sql("select count(*) from intake_row r join intake_file f on f.file_id = r.file_id"
                        + " join night n on n.night_id = f.night_id where n.as_of = ? and r.fate = 'AMENDMENT'")
                .param(asOf)
                .query(Integer.class)
                .single();
        if (amended > 0) {
            changes.add(amended + (amended == 1 ? " referral was" : " referrals were") + " changed by the sender.");
        }
        return changes;
    }

    /** The files that were written. */
    private record Written(List<Path> marked, Path workbook, Further further) {}

    private NightResult result(Begun night, List<InputFile> files, Published published, Written written) {
        Map<String, Integer> sheets = new LinkedHashMap<>();
        published.cases().forEach((outcome, cases) -> sheets.put(outcome.words(), cases));
        sheets.put("Already known", published.known());
        sheets.put("Returned", published.returnedReferrals());
        return new NightResult(
                night.number(),
                night.asOf(),
                (int) files.stream().filter(file -> file.fate() == Fate.READ).count(),
                files.stream().mapToInt(InputFile::referralRows).sum(),
                sheets,
                NightFiles.others(files),
                published.returned(),
                files.stream()
                        .filter(file -> file.fate() == Fate.REFUSED)
                        .map(InputFile::sentence)
                        .toList(),
                new NightFiles(log, night.asOf()).skipped(night.number()),
                written.marked(),
                written.workbook(),
                new WaitingWork(log).count(night.asOf()),
                published.holds(),
                written.further());
    }
}
