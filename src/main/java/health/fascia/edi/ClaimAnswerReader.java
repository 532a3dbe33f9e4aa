package health.fascia.edi;

import health.fascia.claim.Acknowledgment;
import health.fascia.claim.Acknowledgment.ClaimAnswer;
import health.fascia.claim.Acknowledgment.ClaimAnswers;
import health.fascia.claim.Acknowledgment.ClaimStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a set 277CA: which claims does the payer take, and why not the others? */
final class ClaimAnswerReader implements SetReader {

    private static final String PAYER = "2000A";
    private static final String CLAIM = "2200D";

    private static final Set<String> KNOWN =
            Set.of("ST", "BHT", "HL", "NM1", "TRN", "STC", "REF", "DTP", "QTY", "AMT", "SVC", "SE");

    /** The element that may hold a status each, in a segment STC. */
    private static final int[] STATUSES = {1, 10, 11};

    private final Figures figures;
    private final Consumer<Acknowledgment> answers;
    private final List<ClaimAnswer> claims = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private String from = "";

    ClaimAnswerReader(Problems problems, Consumer<Acknowledgment> answers) {
        this.figures = new Figures(problems);
        this.answers = answers;
    }

    @Override
    public boolean wants(String code) {
        return code.equals(PAYER) || code.equals(CLAIM);
    }

    @Override
    public void take(Loop ended, Loop around) {
        if (ended.code().equals(PAYER)) {
            from = ended.loop("2100A").map(loop -> loop.first().at(3)).orElse("");
        } else {
            claims.add(claim(ended));
        }
        Stream.concat(Stream.of(ended), ended.loops("2220D"))
                .flatMap(loop -> loop.segments().stream())
                .filter(segment -> !KNOWN.contains(segment.id()))
                .forEach(segment -> unknown.add(segment.text()));
    }

    @Override
    public void end(Loop set) {
        answers.accept(new ClaimAnswers(from, claims, unknown));
    }

    private ClaimAnswer claim(Loop claim) {
        Optional<Segment> status = claim.find("STC");
        List<ClaimStatus> statuses = new ArrayList<>(statuses(claim, null));
        claim.loops("2220D")
                .forEach(line -> statuses.addAll(statuses(
                        line,
                        line.find("REF", "FJ")
                                .map(ref -> ref.at(2))
                                .orElse(line.first().at(1, 2)))));
        BigDecimal charge = status.map(stated -> figures.money(stated, 4)).orElse(BigDecimal.ZERO);
        return new ClaimAnswer(
                claim.first().at(2),
                accepted(claim),
                status.map(stated -> stated.orNull(4)).isPresent() ? charge : null,
                claim.find("REF", "1K").map(ref -> ref.orNull(2)).orElse(null),
                status.map(stated -> figures.day(stated, 2)).orElse(null),
                statuses);
    }

    /** The action says it; where a payer leaves it away, no status may be one of a rejection. */
    private static boolean accepted(Loop claim) {
        List<Segment> statuses = claim.all("STC").toList();
        if (statuses.stream().anyMatch(status -> status.at(3).equals("U"))) {
            return false;
        }
        return !statuses.isEmpty()
                && statuses.stream().noneMatch(status -> status.at(1).matches("A[34678]|E\\d?"));
    }

    private static List<ClaimStatus> statuses(Loop loop, @Nullable String line) {
        return loop.all("STC")
                .flatMap(status -> IntStream.of(STATUSES)
                        .filter(place -> !status.at(place).isEmpty())
                        .mapToObj(place -> new ClaimStatus(
                                status.at(place, 1),
                                status.at(place, 2),
                                status.orNull(place, 3),
                                line,
                                status.orNull(12))))
                .toList();
    }
}
