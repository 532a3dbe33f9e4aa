package health.fascia.sample;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.sample.TypedCell.Amount;
import health.fascia.sample.TypedCell.Formula;
import health.fascia.sample.TypedCell.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The workbooks of {@code samples/inbox}: four clinics that do not exist, with every outcome and every slip of the pen, one of
 * them with patients under treatment. */
public final class SampleInbox {

    /** The day on which the sample clinics send their workbooks. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final int EACH = 76;
    private static final List<String> NORTH = Lists.list("WA;OR;ID;MT;AK;WY;ND;SD;MN;WI;MI;IA;NE");
    private static final List<String> HARBOR =
            Lists.list("NY;NJ;CT;MA;RI;NH;ME;VT;MD;DE;DC;VA;NC;SC;GA;FL;PA;PR;VI;WV");
    private static final List<String> VALLEY =
            Lists.list("CA;NV;AZ;UT;CO;NM;TX;OK;KS;MO;AR;LA;MS;AL;TN;KY;IL;IN;OH;HI;GU");

    private final InboxClinic north = new InboxClinic(47, NORTH, EACH);
    private final InboxClinic harbor = new InboxClinic(48, HARBOR, EACH);
    private final InboxClinic valley = new InboxClinic(49, VALLEY, EACH);
    private final WorkedReferrals worked = new WorkedReferrals();
    private final List<SampleRow> northRows;
    private final int unsigned;

    private SampleInbox() {
        northRows = new ArrayList<>(InboxClinic.spoil(north.referrals(), slips(0)));
        unsigned = InboxClinic.find(northRows, Plan.APPROVABLE, 5);
        SampleRow signed = northRows.get(unsigned);
        northRows.set(unsigned, signed.with("orderSigned", new Text("NO")).planned(Plan.PENDED));
    }

    /** The workbooks by file name. */
    public static Map<String, SampleBook> books() {
        SampleInbox inbox = new SampleInbox();
        Map<String, SampleBook> books = new LinkedHashMap<>();
        books.put("harbor-spine.xlsx", inbox.harborSpine());
        books.put("lakeside-bodywork.xlsx", new SampleBook(new TreatedPatients().tabs(), false, true));
        books.put("north-clinic.xlsx", inbox.northClinic());
        books.put("valley-massage.xlsx", inbox.valleyMassage());
        return books;
    }

    /** A third of all slips. */
    private static List<Slip> slips(int third) {
        int a = Slip.values().length * third / 3;
        int b = Slip.values().length * (third + 1) / 3;
        return List.of(Slip.values()).subList(a, b);
    }

    /** As the template, with the worked cases; it looks up the licenses for the valley too. */
    private SampleBook northClinic() {
        SampleRow badLicense = north.licenses()
                .get(0)
                .with("number", new Text("WA-999999"))
                .with("status", new Text("FINE"))
                .returnedFor(List.of("status"));
        List<SampleRow> licenses = Stream.of(
                        north.licenses(), valley.licenses(), worked.licenses(), List.of(badLicense))
                .flatMap(List::stream)
                .toList();
        return new SampleBook(
                List.of(
                        SampleTab.asTemplate(IntakeSheet.REFERRALS, join(worked.referrals(), northRows)),
                        SampleTab.asTemplate(IntakeSheet.LICENSES, licenses),
                        SampleTab.asTemplate(IntakeSheet.BENEFITS, join(worked.benefits(), north.benefits()))),
                false,
                true);
    }

    /** Own headers under title lines, own columns, sheets in another order, dates since 1904, formulas, a hidden row. */
    private SampleBook harborSpine() {
        List<SampleRow> rows = new ArrayList<>(InboxClinic.spoil(harbor.referrals(), slips(1)));
        for (int i = 0; i < rows.size(); i += 5) {
            rows.set(i, calculated(rows.get(i)));
        }
        int hidden = InboxClinic.find(rows, Plan.APPROVABLE, 6);
        rows.set(hidden, rows.get(hidden).hiddenOne().with("remark", new Text("moved away?")));
        List<SampleRow> benefits = new ArrayList<>(harbor.benefits());
        benefits.set(
                9, benefits.get(9).with("verifiedOn", new Text("11/12/2026")).returnedFor(List.of("verifiedOn")));
        return new SampleBook(
                List.of(
                        ownTab(IntakeSheet.BENEFITS, "BENEFITS", benefits),
                        ownTab(IntakeSheet.LICENSES, "licenses", harbor.licenses()),
                        ownTab(IntakeSheet.REFERRALS, "Referrals", rows)),
                true,
                true);
    }

    /** Some referrals of the north once more, merged cells, and names that are no names. */
    private SampleBook valleyMassage() {
        List<SampleRow> rows = new ArrayList<>(InboxClinic.spoil(valley.referrals(), slips(2)));
        List<String> payloads =
                List.of("=HYPERLINK(\"http://example.invalid\",\"open\")", "+1+1", "@SUM(A1:A9)", "-2+3");
        for (int i = 0; i < payloads.size(); i++) {
            int place = InboxClinic.find(rows, Plan.APPROVABLE, 2 + i * 3);
            rows.set(place, rows.get(place).with(i % 2 == 0 ? "lastName" : "firstName", new Text(payloads.get(i))));
        }
        int wild = InboxClinic.find(rows, Plan.APPROVABLE, 1);
        rows.set(wild, wild(rows.get(wild)));
        rows.addAll(severalFaults(rows.get(InboxClinic.find(rows, Plan.APPROVABLE, 0))));
        rows.addAll(merged(rows));
        rows.addAll(knownFromTheNorth());
        return new SampleBook(
                List.of(
                        SampleTab.asTemplate(IntakeSheet.REFERRALS, rows),
                        SampleTab.asTemplate(IntakeSheet.BENEFITS, valley.benefits())),
                false,
                true);
    }

    /** Unchanged; with the order signed at last; and the same complaint under another number and order. */
    private List<SampleRow> knownFromTheNorth() {
        List<SampleRow> before = north.referrals();
        return List.of(
                before.get(InboxClinic.find(northRows, Plan.APPROVABLE, 0)),
                before.get(unsigned),
                before.get(InboxClinic.find(northRows, Plan.APPROVABLE, 3))
                        .with("referralNumber", new Text("SYN-AGAIN-1"))
                        .with("orderDate", new TypedCell.Day(DAY.minusDays(14)))
                        .planned(Plan.ADVERSE));
    }

    /** Two rows that share one merged cell: nobody can know for which row it is meant. */
    private static List<SampleRow> merged(List<SampleRow> rows) {
        SampleRow upper = rows.get(InboxClinic.find(rows, Plan.APPROVABLE, 7));
        SampleRow lower = rows.get(InboxClinic.find(rows, Plan.APPROVABLE, 8));
        return List.of(
                upper.with("referralNumber", new Text("SYN-MERGED-1")).mergedWithNext("firstVisit"),
                lower.with("referralNumber", new Text("SYN-MERGED-2"))
                        .without("firstVisit")
                        .returnedFor(List.of("firstVisit")));
    }

    private static List<SampleRow> severalFaults(SampleRow row) {
        return List.of(row.with("referralNumber", new Text("SYN-FAULTS-1"))
                .with("born", new Text("2026-13-01"))
                .with("place", new Text("office"))
                .with("regions", new Text("neck; tail"))
                .returnedFor(List.of("born", "place", "regions")));
    }

    /** Full-width digits, non-breaking spaces and words instead of codes, which are all understood. */
    private static SampleRow wild(SampleRow row) {
        return row.with("zip", new Text("９００12"))
                .with("city", new Text("\u00a0Port\u00a0Selby\u00a0"))
                .with("orderDate", new Text("16 Nov 2026"))
                .with("telehealth", new Text("n"));
    }

    /** The visits of the order as a formula with the value that was calculated. */
    private static SampleRow calculated(SampleRow row) {
        return row.cells().get("visitsPerWeek") instanceof Amount perWeek
                        && row.cells().get("weeks") instanceof Amount weeks
                        && row.plan() != Plan.RETURNED
                ? row.with(
                        "visitsOrdered",
                        new Formula(
                                (int) perWeek.number() + "*" + (int) weeks.number(),
                                new Amount(perWeek.number() * weeks.number())))
                : row;
    }

    /** The last alias of every column in capitals, the clinic's own columns at both ends. */
    private static SampleTab ownTab(IntakeSheet sheet, String name, List<SampleRow> rows) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("room", "Room");
        for (IntakeColumn column : sheet.columns()) {
            List<String> aliases = column.aliases();
            String alias = aliases.isEmpty() ? column.header() : aliases.get(aliases.size() - 1);
            headers.put(column.key(), alias.toUpperCase(Locale.ROOT) + ":");
        }
        headers.put("remark", "Our remark");
        return new SampleTab(
                sheet,
                name,
                List.of("Harbor Spine, week 47", "Synthetic: nobody in this workbook is real", ""),
                headers,
                rows);
    }

    private static List<SampleRow> join(List<SampleRow> first, List<SampleRow> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
