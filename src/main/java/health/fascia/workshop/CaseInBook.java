package health.fascia.workshop;

import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Judgement;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * Finds the case in a row, counted as the spreadsheet shows it.
     *
     * @param sheet Referrals, Continuations, Visits or Claims; needed only where several of them have such a row
     */
    public static Found find(Rulebook rulebook, Path file, int row, @Nullable String sheet) {
        ExampleBook book = ExampleBook.read(file);
        List<Example> all = book.examples().stream()
                .filter(example -> example.row() == row)
                .filter(example -> sheet == null || sheet.equalsIgnoreCase(example.sheet()))
                .toList();
        List<ExampleProblem> problems = new ArrayList<>(book.problems());
        if (all.size() > 1) {
            String sheets = all.stream().map(Example::sheet).sorted().collect(Collectors.joining(" and "));
            problems.add(new ExampleProblem(
                    file.getFileName() + " · row " + row,
                    "stands on the sheets " + sheets + "; say which with --sheet."));
            return new Found(Optional.empty(), problems);
        }
        Optional<CaseInBook> one = all.stream()
                .findFirst()
                .map(example -> new CaseInBook(withStatedRows(file, example, problems), new ExampleReview(rulebook)));
        return new Found(one, problems);
    }

    /** An intake workbook states licenses and benefits on sheets of their own. */
    private static Example withStatedRows(Path file, Example example, List<ExampleProblem> problems) {
        Background background = example.facts().background();
        Optional<Background> stated = IntakeBackground.of(file, example.facts().referral(), problems);
        Example.Facts own = example.facts();
        return with(
                example,
                new Example.Facts(own.referral(), stated.orElse(background), own.asked(), own.lines(), own.standing()));
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

    /** The sheet on which it stands. */
    public String sheet() {
        return example.sheet();
    }

    /** What is stated beside the referral: what a continuation asks for, a visit and its permission, or a claim and its lines. */
    public List<Statement> stated() {
        List<Statement> stated = new ArrayList<>();
        Stream.ofNullable(example.facts().asked()).forEach(stated::add);
        stated.addAll(example.facts().lines());
        return stated;
    }

    /** The paid units of a claim by code, in words; empty for other cases. */
    public String paidUnits() {
        return ExampleResult.inWords(review.judge(example).units());
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
