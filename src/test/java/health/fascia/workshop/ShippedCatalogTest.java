package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.rulebook.RuleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The catalog that is reviewed as text is the one that the shipped rules give. After a wanted change of rules or tables,
 * {@code -Dfascia.golden=write} or {@code ./fascia rules catalog} writes it anew, and the difference is reviewed.
 */
class ShippedCatalogTest {

    private static final Path RULES = Path.of("rules");
    private static final Path CATALOG = RULES.resolve(RulebookCatalog.FILE);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShippedCatalogIsThatOfTheShippedRules() throws IOException {
        if ("write".equals(System.getProperty("fascia.golden"))) {
            RulebookCatalog.write(RULES);
        }
        assertThat(RulebookCatalog.text(RULES).lines())
                .as("the rules and rules/CATALOG.md differ; run ./fascia rules catalog")
                .containsExactlyElementsOf(Files.readAllLines(CATALOG, StandardCharsets.UTF_8));
    }

    @Test
    void itHoldsEveryRuleAndEveryRow() {
        Edition shipped = Edition.read("shipped", RULES);
        String text = RulebookCatalog.text(RULES);
        assertThat(shipped.problems()).isEmpty();
        assertThat(shipped.rules().rules()).isNotEmpty().allSatisfy(rule -> assertThat(text)
                .contains("#### " + rule.id() + " "));
        assertThat(shipped.tables()).isNotEmpty().filteredOn(TableText::dated).allSatisfy(table -> table.byKey()
                .keySet()
                .forEach(key -> assertThat(text).contains("| " + key + " |")));
    }

    @Test
    void theSameFolderGivesTheSameTextWhereverItLies() {
        ToyRules.after(folder.resolve("one"));
        ToyRules.after(folder.resolve("other"));
        assertThat(RulebookCatalog.text(folder.resolve("one")))
                .isEqualTo(RulebookCatalog.text(folder.resolve("other")))
                .contains("**unverified source**")
                .contains("`review` (a person judges), reason `R-HEAVIER`")
                .contains("| TAR-TX-2 | TX | 8 | B; C | 2027-01-01 |  | law 1 as amended |");
    }

    @Test
    void wordsOfACellCannotBecomeMarkup() {
        RuleFolder toys = ToyRules.after(folder);
        toys.reason("ENG-009", "R-ODD", "<script>x</script> | [a](http://b) `c` *d*\nnext")
                .problems();
        assertThat(RulebookCatalog.text(folder))
                .contains("&lt;script>x&lt;/script> \\| [a]\\(http://b) \\`c\\` \\*d\\* next")
                .doesNotContain("<script>");
        assertThat(Markdown.plain("a\nb | c")).isEqualTo("a<br>b \\| c");
    }
}
