package health.fascia.edi;

import health.fascia.claim.Acknowledgment;
import health.fascia.claim.Acknowledgment.FileAnswer;
import health.fascia.claim.Acknowledgment.SetAnswer;
import health.fascia.claim.Acknowledgment.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a set 999: was the file well made, and if not, where is it wrong? */
final class FileAnswerReader implements SetReader {

    private static final Map<String, String> SEGMENT_ERRORS = Map.of(
            "1", "is not known",
            "2", "does not belong there",
            "3", "is missing",
            "4", "begins a loop that stands too often",
            "5", "stands too often",
            "6", "is not in the set",
            "7", "is out of order",
            "8", "has elements that are wrong",
            "I6", "is missing in this situation",
            "I7", "begins a loop that stands too seldom");

    private static final Map<String, String> ELEMENT_ERRORS = Map.of(
            "1", "is missing",
            "2", "is missing beside another element",
            "3", "is one too many",
            "4", "is too short",
            "5", "is too long",
            "6", "has characters that are not allowed",
            "7", "has a code that is not allowed",
            "8", "is no day",
            "9", "is no time",
            "I9", "is missing in this situation");

    private static final Map<String, String> SET_ERRORS = Map.of(
            "1", "the set is not supported",
            "2", "the trailer SE is missing",
            "3", "the control numbers of ST and SE differ",
            "4", "the count of segments is wrong",
            "5", "a segment is wrong",
            "6", "the name of the set is wrong",
            "7", "the control number is missing or wrong",
            "23", "the control number is used twice in the group",
            "I5", "a segment breaks the guide",
            "I6", "the version is not supported");

    private static final Map<String, String> GROUP_ERRORS = Map.of(
            "1", "the group is not supported",
            "2", "the version of the group is not supported",
            "3", "the trailer GE is missing",
            "4", "the control numbers of GS and GE differ",
            "5", "the count of sets is wrong",
            "6", "the control number of the group is wrong",
            "19", "the control number of the group was used before");

    private final Consumer<Acknowledgment> answers;

    FileAnswerReader(Consumer<Acknowledgment> answers) {
        this.answers = answers;
    }

    @Override
    public boolean wants(String code) {
        return false;
    }

    @Override
    public void take(Loop ended, Loop around) {
        throw new IllegalStateException("No loop is asked for.");
    }

    @Override
    public void end(Loop set) {
        Segment group = set.find("AK1").orElse(null);
        Segment verdict = set.find("AK9").orElse(null);
        if (group != null && verdict != null) {
            answers.accept(new FileAnswer(
                    group.at(2),
                    verdict(verdict.at(1)),
                    set.loops("2000").map(FileAnswerReader::set).toList(),
                    codes(verdict, 5, GROUP_ERRORS).toList()));
        }
    }

    private static Verdict verdict(String code) {
        return switch (code) {
            case "A" -> Verdict.ACCEPTED;
            case "E" -> Verdict.ACCEPTED_WITH_ERRORS;
            case "P" -> Verdict.PARTLY_ACCEPTED;
            default -> Verdict.REJECTED;
        };
    }

    private static Stream<String> codes(Segment segment, int from, Map<String, String> words) {
        return IntStream.rangeClosed(from, segment.elements().size())
                .mapToObj(segment::at)
                .filter(code -> !code.isEmpty())
                .map(code -> words.getOrDefault(code, "error") + " (code " + code + ")");
    }

    private static SetAnswer set(Loop answer) {
        List<String> errors = new ArrayList<>();
        answer.loops("2100").forEach(segment -> segment(segment, errors));
        Segment verdict = answer.find("IK5").orElse(null);
        if (verdict != null) {
            codes(verdict, 2, SET_ERRORS).forEach(errors::add);
        }
        return new SetAnswer(answer.first().at(2), verdict == null ? Verdict.REJECTED : verdict(verdict.at(1)), errors);
    }

    private static void segment(Loop error, List<String> errors) {
        Segment where = error.first();
        String segment = "segment " + where.at(2) + " of the set, " + where.at(1)
                + (where.at(3).isEmpty() ? "" : " in loop " + where.at(3));
        List<Loop> elements = error.loops("2110").toList();
        if (elements.isEmpty() || !where.at(4).equals("8")) {
            errors.add(segment + ", " + words(where.at(4), SEGMENT_ERRORS));
        }
        for (Loop element : elements) {
            Segment place = element.first();
            String part = place.at(1, 2).isEmpty() ? "" : " part " + place.at(1, 2);
            String value =
                    place.at(4).isEmpty() ? "" : ", " + Discretion.shown(where.at(1), number(place.at(1)), place.at(4));
            errors.add(segment + ", element " + place.at(1) + part + " " + words(place.at(3), ELEMENT_ERRORS) + value);
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }

    private static String words(String code, Map<String, String> words) {
        return code.isEmpty() ? "is wrong" : words.getOrDefault(code, "is wrong (code " + code + ")");
    }
}
