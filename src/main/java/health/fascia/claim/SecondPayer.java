package health.fascia.claim;

import health.fascia.claim.ClaimAccount.Filing;
import health.fascia.claim.ClaimAccount.Money;
import health.fascia.claim.SubmittedClaim.Sequence;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the claim for the second payer out of the one that the first payer has answered. */
public final class SecondPayer {

    /** What a second claim's number adds to the first one's. */
    private static final String SUFFIX = "-2";

    /** Payers keep 20 characters of a claim number. */
    static final int LONGEST_FIRST = 20 - SUFFIX.length();

    private SecondPayer() {}

    /** The claim with its first version. */
    public record Second(ClaimAccount account, StatedVersion version) {}

    /** The number of the claim whose answer a second claim carries on. */
    public static String firstNumber(String second) {
        return second.substring(0, second.length() - SUFFIX.length());
    }

    /**
     * Makes it where a second payer is named and the first one leaves something to the patient.
     *
     * @param first the claim, paid by its payer
     * @param source where the night reads; the row that stated the first claim states the second as well
     */
    public static Optional<Second> of(ClaimAccount first, StatedVersion source, int night, LocalDate asOf) {
        String payer = source.statement().text("secondPayer");
        if (payer == null
                || first.order() != Sequence.PRIMARY
                || first.state() != ClaimState.PAID
                || first.money().patientShare().signum() <= 0) {
            return Optional.empty();
        }
        String number = first.number() + SUFFIX;
        return Optional.of(new Second(account(first, number, payer, asOf), version(source, number, night)));
    }

    private static StatedVersion version(StatedVersion source, String number, int night) {
        Map<String, String> cells = new HashMap<>(source.statement().cells());
        cells.put("claimId", number);
        cells.remove("originalReference");
        cells.remove("frequency");
        return new StatedVersion(
                number,
                1,
                new StatedVersion.Source(
                        night, source.source().file(), source.source().row()),
                source.referralVersion(),
                source.contentHash(),
                new Statement(IntakeSheet.CLAIMS, cells),
                source.lines());
    }

    private static ClaimAccount account(ClaimAccount first, String number, String payer, LocalDate asOf) {
        return new ClaimAccount(
                number,
                first.caseNumber(),
                payer,
                Sequence.SECONDARY,
                1,
                first.contentHash(),
                ClaimState.READY,
                asOf,
                "1",
                1,
                first.firstService(),
                Money.charged(first.money().charged()),
                Filing.NOT_YET,
                null);
    }
}
