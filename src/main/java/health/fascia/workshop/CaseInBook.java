package health.fascia.workshop;

import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Judgement;
import health.fascia.referral.Referral;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One case of an example workbook or of a clinic's intake workbook, held against the rules for an explanation. */
public final class CaseInBook {

    private final Example example;
    private final ExampleReview review;

    private CaseInBook(Example example, ExampleReview review) {
        this.example = example;
        this.review = review;
    }

    /** What was found in the workbook: the case, or what is wrong with its row. */
    public record Found(Optional<CaseInBook> one, List<ExampleProblem> problems) {}

    /** Finds the referral in a row, counted as the spreadsheet shows it. */
    public static Found find(Rulebook rulebook, Path file, int row) {
        ExampleBook book = ExampleBook.read(file);
        Optional<CaseInBook> one = book.examples().stream()
                .filter(example -> example.row() == row && ExampleReview.knows(example.stage()))
                .findFirst()
                .map(example ->
                        new CaseInBook(withStatedRows(file, example, book.problems()), new ExampleReview(rulebook)));
        return new Found(one, book.problems());
    }

    /** An intake workbook states licenses and benefits on sheets of their own. */
    private static Example withStatedRows(Path file, Example example, List<ExampleProblem> problems) {
        Background background = example.facts().background();
        Optional<Background> stated = IntakeBackground.of(file, example.facts().referral(), problems);
        Example.Facts facts = new Example.Facts(example.facts().referral(), stated.orElse(background), null, List.of());
        return with(example, facts);
    }

    static Example with(Example example, Example.Facts facts) {
        return new Example(
                example.file(),
                example.sheet(),
                example.row(),
                example.name(),
                example.stage(),
                facts,
                example.expected());
    }

    public Referral referral() {
        return example.facts().referral();
    }

    /** What follows for the case. */
    public Judgement judgement() {
        ExampleResult result = review.judge(example);
        return new Judgement(result.outcome(), result.findings());
    }

    /** How every rule stands to the case. */
    public List<RuleTrace> traces() {
        return review.trace(example);
    }

    /** Single facts that would change the outcome, in words; those that would approve it, or take an approval away. */
    public List<String> changes() {
        return new WhatIf(review, example).changes();
    }
}
