package health.fascia.workshop;

import health.fascia.rulebook.Stage;
import health.fascia.workbook.ExampleOutcomes.Mark;
import health.fascia.workshop.ExampleColumn.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out beside an example what came out of it. */
final class ExampleMarks {

    private ExampleMarks() {}

    static Mark of(ExampleResult result) {
        boolean passed = result.passed();
        Example example = result.example();
        Example.Expected expected = example.expected();
        Map<String, String> got = new LinkedHashMap<>();
        List<String> red = new ArrayList<>();
        got.put(Word.GOT_OUTCOME.header(), result.outcome().words());
        got.put(Word.GOT_REASONS.header(), String.join("; ", result.reasons()));
        got.put(Word.GOT_NOTES.header(), String.join("; ", result.notes()));
        if (example.stage() == Stage.CLAIM) {
            got.put(Word.GOT_UNITS.header(), ExampleResult.inWords(result.units()));
        } else {
            got.put(Word.GOT_VISITS.header(), String.valueOf(result.visits()));
        }
        got.put(Word.PASS.header(), passed ? "pass" : "FAIL");
        add(red, result.outcome() != expected.outcome(), Word.OUTCOME, Word.GOT_OUTCOME);
        add(red, !result.reasons().equals(expected.reasons()), Word.REASONS, Word.GOT_REASONS);
        add(red, expected.notes() != null && !result.notes().equals(expected.notes()), Word.NOTES, Word.GOT_NOTES);
        add(red, expected.visits() != null && result.visits() != expected.visits(), Word.VISITS, Word.GOT_VISITS);
        add(red, expected.units() != null && !result.units().equals(expected.units()), Word.UNITS, Word.GOT_UNITS);
        add(red, !passed && red.isEmpty(), Word.SHOWS, Word.PASS);
        add(red, !passed, Word.PASS, Word.PASS);
        return new Mark(
                example.sheet(), example.row(), got, red.stream().distinct().toList());
    }

    private static void add(List<String> red, boolean differs, Word expected, Word got) {
        if (differs) {
            red.add(expected.header());
            red.add(got.header());
        }
    }
}
