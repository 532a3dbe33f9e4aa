package health.fascia.edi;

import health.fascia.claim.SubmittedClaim;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells what a file says while it is read. */
final class FileTelling implements SetReaders {

    private static final int DATE = 6;

    private final Consumer<String> lines;

    FileTelling(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void envelope(Segment header) {
        switch (header.id()) {
            case "ISA" ->
                lines.accept("Interchange " + header.at(13) + " from " + header.at(6) + " to " + header.at(8) + ", "
                        + made(header.at(9), header.at(10)) + (header.at(15).equals("T") ? ", a test" : ""));
            case "GS" ->
                lines.accept("  Group " + header.at(6) + " from " + header.at(2) + " to " + header.at(3) + ", "
                        + header.at(8));
            case "ST" ->
                lines.accept("    Set " + header.at(2) + ": "
                        + EdiKind.ofSet(header.at(1))
                                .map(kind -> kind.set() + ", " + kind.words())
                                .orElse(header.at(1)));
            default -> {}
        }
    }

    private static String made(String date, String time) {
        return date.length() != DATE
                ? "made " + date
                : "made 20" + date.substring(0, 2) + "-" + date.substring(2, 4) + "-" + date.substring(4)
                        + (time.length() < 4 ? "" : " " + time.substring(0, 2) + ":" + time.substring(2, 4));
    }

    @Override
    public Optional<SetReader> readerOf(EdiKind kind, Problems problems) {
        return Optional.of(
                switch (kind) {
                    case CLAIMS -> new ClaimsTelling(problems);
                    case REMITTANCE ->
                        new RemittanceSetReader(
                                problems, (remittance, sound) -> AnswerWords.remittance(remittance, sound, lines));
                    case FILE_ANSWER -> new FileAnswerReader(answer -> AnswerWords.acknowledgment(answer, lines));
                    case CLAIM_ANSWER ->
                        new ClaimAnswerReader(problems, answer -> AnswerWords.acknowledgment(answer, lines));
                });
    }

    /** Tells each claim when it is read, so that a long file needs no memory, and the sum at the end. */
    private final class ClaimsTelling implements SetReader {

        private final ClaimSetReader reader;
        private int claims;
        private BigDecimal total = BigDecimal.ZERO.setScale(2);

        ClaimsTelling(Problems problems) {
            reader = new ClaimSetReader(problems, (claim, sound) -> tell(claim));
        }

        private void tell(SubmittedClaim claim) {
            claims++;
            total = total.add(claim.total());
            String kind =
                    switch (claim.frequency()) {
                        case ORIGINAL -> "new";
                        case REPLACEMENT -> "replaces " + claim.originalReference();
                        case VOID -> "voids " + claim.originalReference();
                    };
            lines.accept("      %-20s %12s  %s, %s, to %s"
                    .formatted(
                            claim.number(),
                            claim.total(),
                            kind,
                            AnswerWords.counted(claim.lines().size(), "line"),
                            claim.coverage().payer().name()));
        }

        @Override
        public boolean wants(String code) {
            return reader.wants(code);
        }

        @Override
        public void take(Loop ended, Loop around) {
            reader.take(ended, around);
        }

        @Override
        public void end(Loop set) {
            reader.end(set);
            lines.accept("      " + AnswerWords.counted(claims, "claim") + ", " + total + " charged in total");
        }
    }
}
