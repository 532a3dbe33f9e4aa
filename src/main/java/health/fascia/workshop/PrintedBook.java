package health.fascia.workshop;

import health.fascia.policy.Policy;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleDescription;
import health.fascia.rulebook.Rulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The rule book to be read on paper and screen: all rules by area, what each state asks, what each payer asks. */
public final class PrintedBook {

    private final Edition edition;
    private final Rulebook rulebook;
    private final PolicyPages pages;

    private PrintedBook(Edition edition, Rulebook rulebook) {
        this.edition = edition;
        this.rulebook = rulebook;
        this.pages = new PolicyPages(edition, rulebook);
    }

    /**
     * Reads a folder that can come into force.
     *
     * @throws RejectedRulebook with everything that is wrong; a folder with errors is not printed
     */
    public static PrintedBook of(Path folder) throws RejectedRulebook {
        Rulebook rulebook = Policy.load(folder);
        return new PrintedBook(Edition.read("", folder), rulebook);
    }

    /** Writes {@code rulebook.html} and {@code rulebook.xlsx} into a folder and gives both files. */
    public List<Path> write(Path out) throws IOException {
        Files.createDirectories(out);
        Path page = out.resolve("rulebook.html");
        Files.writeString(page, html(), StandardCharsets.UTF_8);
        Path workbook = out.resolve("rulebook.xlsx");
        new RulebookSheets(this).write(workbook);
        return List.of(workbook, page);
    }

    String html() {
        return new RulebookHtml(this).write();
    }

    String hash() {
        return rulebook.hash();
    }

    String lead() {
        return Wording.count(rulebook.ruleCount(), "rule") + " and "
                + Wording.count(rulebook.policyRowCount(), "policy row") + ": what is decided, why, by which source,"
                + " and what each state and each payer asks for.";
    }

    /** The areas that have rules, in the order of a case. */
    List<AreaRules> areas() {
        return Arrays.stream(Area.values())
                .map(area -> new AreaRules(
                        area,
                        all().rules().stream()
                                .filter(rule -> Area.of(rule.id()) == area)
                                .toList()))
                .filter(area -> !area.rules().isEmpty())
                .toList();
    }

    AreaRules all() {
        return new AreaRules(Area.OTHER, edition.rules().rules());
    }

    List<RuleDescription> everyState() {
        return pages.everyState();
    }

    List<RuleDescription> everyPayer() {
        return pages.everyPayer();
    }

    List<PolicyPage> states() {
        return pages.states();
    }

    List<PolicyPage> payers() {
        return pages.payers();
    }
}
