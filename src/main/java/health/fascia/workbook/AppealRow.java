package health.fascia.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One appeal as the claims workbook shows it.
 *
 * @param deadline the last day on which the payer takes it
 * @param policyRow the row of appeals.xlsx that says so; empty where none holds
 * @param daysLeft from the night to that day, negative when it is over; null once it was filed or has ended
 * @param state where it stands, in words
 * @param result what came of it; empty while it is open
 * @param atStake what was denied, in dollars
 * @param folder where its package lies
 * @param last what was said of it last, with who said it
 */
public record AppealRow(
        String number,
        String claimNumber,
        String caseNumber,
        String payer,
        LocalDate deniedOn,
        LocalDate deadline,
        String policyRow,
        @Nullable Integer daysLeft,
        String state,
        String result,
        BigDecimal atStake,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate answeredOn,
        String folder,
        String last) {}
