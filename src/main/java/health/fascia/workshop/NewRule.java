package health.fascia.workshop;

import health.fascia.policy.Policy;
import health.fascia.rulebook.Inspection;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.workbook.PolicyWorkbook;
import health.fascia.workbook.PolicyWorkbook.NewRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a rule that passes the check and harms no case, for the officer to fill with meaning. */
public final class NewRule {

    private static final Pattern ID = Pattern.compile("[A-Z]{2,5}-[0-9]{1,3}[a-z]?");
    private static final Pattern FOLDER = Pattern.compile("[a-z]+(/[a-z]+)*");
    private static final String REASONS = "reasons.xlsx";
    private static final int RANK = 90;

    private static final String TEXT =
            """
            package rules.%s

            import health.fascia.codeset.*
            import health.fascia.coverage.facts.*
            import health.fascia.licensure.facts.*
            import health.fascia.necessity.facts.*
            import health.fascia.referral.facts.*
            global health.fascia.rulebook.Findings findings

            // Until you change it, this rule only notes that an order is on file; a note weighs nothing.
            // Write where you read it into @source, and the verb that is meant: pend, review, reduce, adverse, meets.
            rule "%s %s"
                @source("to be filled in") @reviewed("%s") @verified("unverified") @stage("REFERRAL")
            when
                order : Order( onFile )
            then
                findings.note( "%s", order );
            end
            """;

    private final Path folder;
    private final LocalDate today;

    public NewRule(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /** Writes the rule into a file of its own and its words into the workbook of reasons. */
    public Made write(String id, String sentence, String below) throws RejectedRulebook {
        Path file = folder.resolve(below).resolve(id.toLowerCase(Locale.ROOT) + ".drl");
        String refusal = refusal(id, sentence, below, file);
        if (!refusal.isEmpty()) {
            return Made.refused(refusal);
        }
        String code = "R-" + id.toUpperCase(Locale.ROOT);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("Rule", id);
        values.put("Reason code", code);
        values.put("Rank", RANK);
        values.put("Text", sentence.endsWith(".") ? sentence : sentence + ".");
        values.put("Basis", "NO");
        values.put("Verified", "unverified");
        try (PolicyWorkbook book = PolicyWorkbook.open(folder.resolve(REASONS))) {
            if (book.holds("Reasons", id)) {
                return Made.refused("The sheet Reasons of " + REASONS + " has a row for " + id + " already.");
            }
            var toFill = book.add("Reasons", new NewRow(null, values, Set.of("Missing", "Source")));
            create(file, String.format(Locale.ROOT, TEXT, below.replace('/', '.'), id, sentence, today, code));
            book.save();
            return Made.of(
                    file + "    rule " + id + " was written; it only notes something until you change it.",
                    folder.resolve(REASONS) + " · sheet Reasons    its row was added; look at "
                            + String.join(", ", toFill) + ".",
                    "Then run ./fascia rules check.");
        }
    }

    private String refusal(String id, String sentence, String below, Path file) throws RejectedRulebook {
        if (!ID.matcher(id).matches()) {
            return "'" + id + "' is no id of a rule. It is 2 to 5 capital letters, a hyphen and a number, such as"
                    + " COV-052 or COV-052a.";
        }
        if (sentence.isBlank() || sentence.matches("(?s).*[\"\\\\{}\\p{Cntrl}].*")) {
            return "A rule's sentence is plain words without quotation marks, braces and line ends.";
        }
        if (!FOLDER.matcher(below).matches()) {
            return "'" + below + "' is no folder for rules. It is small letters, such as coverage.";
        }
        boolean known = Inspection.of(folder, Policy.sheets()).ruleIds().contains(id);
        return known || Files.exists(file) ? "There is a rule " + id + " already." : "";
    }

    private static void create(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " could not be written: " + e.getMessage(), e);
        }
    }
}
