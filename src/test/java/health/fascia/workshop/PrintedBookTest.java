package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.fascia.codeset.UsState;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleReach;
import health.fascia.workbook.WorkbookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule book of the shipped rules, as a page and as a workbook. */
class PrintedBookTest {

    private static final Path RULES = Path.of("rules");

    @SuppressWarnings("NullAway.Init")
    private static PrintedBook book;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void read() throws RejectedRulebook {
        book = PrintedBook.of(RULES);
    }

    @Test
    void everyStateAndEveryPayerHasItsPlace() {
        String page = book.html();
        assertThat(book.states()).hasSize(UsState.values().length);
        assertThat(book.payers()).isNotEmpty();
        Stream.concat(
                        book.states().stream().map(state -> HtmlText.anchor("state", state.code())),
                        book.payers().stream().map(payer -> HtmlText.anchor("payer", payer.code())))
                .forEach(anchor -> assertThat(page)
                        .contains("<a href=\"#" + anchor + "\">")
                        .contains("id=\"" + anchor + "\""));
    }

    @Test
    void aStateNamesTheRulesThatSpeakBecauseOfItsRow() {
        assertThat(idsOf("TX")).contains("LR-13").doesNotContain("LR-14a", "LR-15");
        assertThat(idsOf("TX")).doesNotContain("LR-26b");
        assertThat(idsOf("FL")).contains("LR-26b");
        assertThat(idsOf("KY")).contains("LR-14a", "LR-15").doesNotContain("LR-13");
    }

    private static List<String> idsOf(String state) {
        return book.states().stream()
                .filter(page -> page.code().equals(state))
                .flatMap(page -> page.entries().stream())
                .flatMap(entry -> entry.rules().stream())
                .map(RuleReach::rule)
                .map(rule -> rule.id())
                .toList();
    }

    @Test
    void aPayerNamesTheRulesOfItsLineOfBusiness() {
        PolicyPage selfPay = book.payers().stream()
                .filter(page -> page.code().equals("SELF_PAY"))
                .findFirst()
                .orElseThrow();
        assertThat(selfPay.entries().get(0).rules())
                .extracting(reach -> reach.rule().id())
                .contains("COV-051");
    }

    @Test
    void thePageLoadsNothingAndRunsNothing() {
        assertThat(book.html())
                .doesNotContain("<script", "<img", "<link", "src=", "href=\"http", "@import", "url(")
                .contains("default-src 'none'");
    }

    @Test
    void hostileWordsStayWords() {
        String hostile = "</style><script>alert('x')</script>\"&\u0007";
        assertThat(new HtmlText().text("p class=\"lead\"", hostile).toString())
                .isEqualTo(
                        "<p class=\"lead\">&lt;/style&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp; </p>\n");
        assertThat(HtmlText.anchor("payer", "A\" onclick=\"x")).isEqualTo("payer-A--onclick--x");
    }

    @Test
    void hostileWordsOfAFolderStayWordsOnThePage() throws IOException, RejectedRulebook {
        Path copy = folder.resolve("rules");
        try (Stream<Path> walk = Files.walk(RULES)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(RULES.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path rules = copy.resolve("licensure/active-license.drl");
        String text = Files.readString(rules);
        Files.writeString(rules, text.replace("INT-017 Warn when", "INT-017 <img src=x onerror=alert(1)> Warn when"));
        assertThat(PrintedBook.of(copy).html())
                .contains("INT-017 &lt;img src=x onerror=alert(1)&gt; Warn when")
                .doesNotContain("<img");
    }

    @Test
    void theWorkbookHoldsEveryRuleStateAndPayerAndIsTheSameEachTime() throws IOException {
        Path one = book.write(folder.resolve("one")).get(0);
        Path other = book.write(folder.resolve("other")).get(0);
        Map<String, String> cells = WorkbookCells.read(one);
        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
        assertThat(book.all().rules()).allSatisfy(rule -> assertThat(cells).containsValue("STRING:" + rule.id()));
        assertThat(book.states()).allSatisfy(state -> assertThat(cells).containsValue("STRING:" + state.title()));
        assertThat(book.payers()).allSatisfy(payer -> assertThat(cells).containsValue("STRING:" + payer.title()));
    }

    @Test
    void aFolderWithErrorsIsNotPrinted() {
        ToyRules.before(folder);
        assertThatExceptionOfType(RejectedRulebook.class).isThrownBy(() -> PrintedBook.of(folder));
    }
}
