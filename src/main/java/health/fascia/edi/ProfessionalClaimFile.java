package health.fascia.edi;

import health.fascia.claim.SubmittedClaim;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Files of professional claims (X12 837P, guide 005010X222A1): written for payers, and read back. */
public final class ProfessionalClaimFile {

    private ProfessionalClaimFile() {}

    /**
     * What was written.
     *
     * @param claims that went into the file, in their order
     * @param total their charges, in dollars
     * @param refused claims that lack something and were left out
     * @param problems that the guide's schema found in the file; it must not be sent unless there is none
     */
    public record Written(
            List<WrittenClaim> claims, BigDecimal total, List<RefusedClaim> refused, List<EdiProblem> problems) {

        public Written {
            claims = List.copyOf(claims);
            refused = List.copyOf(refused);
            problems = List.copyOf(problems);
        }
    }

    /** @param set the control number of the set that holds the claim, by which a receiver answers */
    public record WrittenClaim(String number, String set) {}

    /** @param reasons what is missing or cannot be, each in a sentence */
    public record RefusedClaim(String number, List<String> reasons) {

        public RefusedClaim {
            reasons = List.copyOf(reasons);
        }
    }

    /** What a claim lacks to be written, each in a sentence; empty where it lacks nothing. */
    public static List<String> lacks(SubmittedClaim claim) {
        return new ClaimGaps(claim).all();
    }

    /** Writes one file as a stream, and does not close it; claims that lack something are left out and named. */
    public static Written write(OutputStream out, Envelope envelope, Iterable<SubmittedClaim> claims)
            throws IOException {
        return new ClaimFileWriting(out, envelope).write(claims);
    }

    /** Reads a file, whoever wrote it; each claim with which nothing is wrong is handed over. */
    public static List<EdiProblem> read(Path file, Consumer<SubmittedClaim> claims) throws IOException {
        return FileReading.read(
                file,
                (kind, problems) -> kind == EdiKind.CLAIMS
                        ? Optional.of(new ClaimSetReader(problems, (claim, sound) -> {
                            if (sound) {
                                claims.accept(claim);
                            }
                        }))
                        : Optional.empty());
    }
}
