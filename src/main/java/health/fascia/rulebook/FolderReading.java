package health.fascia.rulebook;

import health.fascia.publiclist.ListFolder;
import health.fascia.publiclist.PublicLists;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An officers' folder as it was read, with all that is wrong in it; nothing wrong makes it a rulebook.
 *
 * @param hash SHA-256 of the folder's content
 * @param rules the rules that passed the gate
 * @param tables the policy tables by the type of their rows
 * @param lists the published lists
 * @param reasons the words
 * @param problems everything that keeps the folder from becoming a rulebook
 */
record FolderReading(
        String hash,
        List<GatedRule> rules,
        Map<Class<?>, PolicyTable<?>> tables,
        PublicLists lists,
        ReasonBook reasons,
        List<RuleProblem> problems) {

    static FolderReading of(Path folder, List<PolicySheet<? extends Record>> sheets) throws RejectedRulebook {
        return of(folder, sheets, new FilesRead());
    }

    /** The same, without reading again what is as it was. */
    static FolderReading of(Path folder, List<PolicySheet<? extends Record>> sheets, FilesRead read)
            throws RejectedRulebook {
        if (!Files.isDirectory(folder)) {
            String name =
                    Objects.requireNonNullElse(folder.getFileName(), folder).toString();
            throw new RejectedRulebook(List.of(new RuleProblem(name, "folder", "there is no such folder of rules.")));
        }
        List<RuleProblem> problems = new ArrayList<>();
        RulebookFolder files = new RulebookFolder(folder);
        RulebookFolder.Hashes hashes = files.hashes();
        read.begin(hashes.files());
        List<GatedRule> rules = gated(files, read, problems);
        RuleAnalysis analysis = new RuleAnalysis(rules);
        problems.addAll(analysis.dead());
        problems.addAll(analysis.besideNothing());
        PolicyTableReader reader = new PolicyTableReader(folder, problems, read);
        Map<Class<?>, PolicyTable<?>> tables = new LinkedHashMap<>();
        for (PolicySheet<? extends Record> sheet : sheets) {
            if (PolicyRow.class.isAssignableFrom(sheet.row())) {
                tables.put(
                        sheet.row(),
                        read.read(sheet.file(), "table " + sheet, problems, () -> table(sheet, reader, problems)));
            }
        }
        ReasonBook reasons = new ReasonBook(reader, rules, tables.values(), problems);
        PublicLists lists =
                ListFolder.read(folder, (file, problem) -> problems.add(new RuleProblem(file, "whole file", problem)));
        read.end();
        return new FolderReading(hashes.whole(), rules, tables, lists, reasons, List.copyOf(problems));
    }

    private static List<GatedRule> gated(RulebookFolder files, FilesRead read, List<RuleProblem> problems) {
        RuleGate gate = new RuleGate(problems);
        List<GatedRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : files.ruleFiles()) {
            for (GatedRule rule : read.read(file, "rules", problems, () -> gated(files, file, gate, problems))) {
                if (ids.add(rule.id())) {
                    rules.add(rule);
                } else {
                    problems.add(new RuleProblem(
                            file, "line " + rule.line(), "the id " + rule.id() + " is used by another rule."));
                }
            }
        }
        return List.copyOf(rules);
    }

    private static List<GatedRule> gated(RulebookFolder files, String file, RuleGate gate, List<RuleProblem> problems) {
        Optional<String> text = files.text(file);
        if (text.isEmpty()) {
            problems.add(new RuleProblem(file, "whole file", "it is not saved as UTF-8; save it again as UTF-8."));
            return List.of();
        }
        return gate.read(file, text.get());
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record & PolicyRow> PolicyTable<?> table(
            PolicySheet<? extends Record> sheet, PolicyTableReader reader, List<RuleProblem> problems) {
        PolicySheet<R> typed = (PolicySheet<R>) sheet;
        PolicyTable<R> table = new PolicyTable<>(sheet.file(), sheet.sheet(), reader.read(typed));
        problems.addAll(Overlaps.of(table).contradictions());
        return table;
    }
}
