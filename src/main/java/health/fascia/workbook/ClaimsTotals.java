package health.fascia.workbook;

import health.fascia.workbook.ClaimsReport.PayerTotal;
import health.fascia.workbook.ClaimsTally.Age;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The two sheets of sums: by payer, and by payer and age. */
final class ClaimsTotals {

    private ClaimsTotals() {}

    static void payers(SXSSFWorkbook book, Look look, Paper paper, List<PayerTotal> payers) {
        ListSheet<PayerTotal> sheet = new ListSheet<>(
                book,
                look,
                "Payers",
                List.of(
                        ListColumn.text("Payer", 26, PayerTotal::payer),
                        ListColumn.number("Claims", 10, row -> row.total().claims()),
                        ListColumn.money(
                                ClaimColumns.CHARGED, row -> row.total().charged()),
                        ListColumn.money(ClaimColumns.PAID, row -> row.total().paid()),
                        ListColumn.money(
                                ClaimColumns.PATIENT, row -> row.total().patientShare()),
                        ListColumn.money(
                                ClaimColumns.ADJUSTED, row -> row.total().adjusted()),
                        ListColumn.money("Open", ClaimsTotals::open)));
        payers.forEach(sheet::add);
        sheet.finish(paper, false);
    }

    private static BigDecimal open(PayerTotal row) {
        return row.total()
                .charged()
                .subtract(row.total().paid())
                .subtract(row.total().patientShare())
                .subtract(row.total().adjusted());
    }

    static void ageing(SXSSFWorkbook book, Look look, Paper paper, Collection<Age> ages) {
        List<ListColumn<Age>> columns = new ArrayList<>();
        columns.add(ListColumn.text("Payer", 26, Age::payer));
        for (int bucket = 0; bucket < ClaimsTally.AGES.length; bucket++) {
            int at = bucket;
            columns.add(ListColumn.number(ClaimsTally.AGES[at] + ", claims", 10, row -> row.claims()[at]));
            columns.add(ListColumn.money(ClaimsTally.AGES[at] + ", open", row -> row.open()[at]));
        }
        columns.add(ListColumn.money(
                "Open", row -> java.util.Arrays.stream(row.open()).reduce(BigDecimal.ZERO, BigDecimal::add)));
        ListSheet<Age> sheet = new ListSheet<>(book, look, "Ageing", columns);
        ages.forEach(sheet::add);
        sheet.finish(paper, false);
    }
}
