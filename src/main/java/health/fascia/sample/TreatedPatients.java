package health.fascia.sample;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The patients of a clinic that has treated them already: their referrals, and what the clinic sends behind these, visits,
 * plans, scores, permissions, requests for more, claims. What happened to whom stands in {@code sample/treated.tsv}.
 */
final class TreatedPatients {

    /** They were referred three weeks ago. */
    private static final LocalDate REFERRED = SampleInbox.DAY.minusDays(21);

    private static final SampleOrder ORDER = new SampleOrder(600, 50, REFERRED, true);

    /** The scores of the file are scores of this measure. */
    private static final String MEASURE = "NDI";

    /** As many are looked at to find those that suit. */
    private static final int PLACES = 150;

    /** The hour at which the first patient comes. */
    private static final int OPENS = 8;

    /** What every claim of the clinic says. */
    private static final String CLAIM = "billingName=Lakeside Bodywork|taxId=912345678|billingStreet=1 Sample Street"
            + "|billingCity=Port Selby|billingState=WA|billingZip=980010001|patientSignature=YES|assignmentSignature=YES"
            + "|total=120|memberMatches=YES|excludedProvider=NO";

    /** The identifiers are invented, as the payers are. */
    private static final Map<String, String> PAYERS = Map.of(
            "PLAN_A",
            "|payerName=Plan A|payerClaimId=SYN01",
            "UHC",
            "|payerName=UHC|payerClaimId=SYN02",
            "CIGNA",
            "|payerName=Cigna|payerClaimId=SYN03");

    private static final String LINE =
            "code=97124|units=4|charge=120|minutes=60|place=11|pointers=A|taxonomy=225700000X"
                    + "|noteHas=DATE;AREA;TECHNIQUE;MINUTES;FINDING;SIGNATURE";

    private final List<SampleRow> referrals;
    private final List<SampleRow> licenses;
    private final List<SampleRow> benefits;
    private final Map<IntakeSheet, List<SampleRow>> further = new EnumMap<>(IntakeSheet.class);

    TreatedPatients() {
        List<List<String>> happened = Lists.table("treated.tsv");
        int patients = happened.stream()
                .mapToInt(line -> Integer.parseInt(line.get(0)))
                .max()
                .orElseThrow();
        SampleClinic clinic = new SampleClinic(ORDER);
        List<Integer> places = clinic.places(List.of("WA", "OR"), PLACES).stream()
                .filter(place -> suits(clinic.referral(place)))
                .limit(patients)
                .toList();
        referrals = places.stream().map(clinic::referral).collect(Collectors.toCollection(ArrayList::new));
        benefits = places.stream()
                .flatMap(place -> clinic.benefits(place).stream())
                .toList();
        // The clinic looks the licenses up again before it bills.
        licenses = clinic.licenses(places.stream().mapToInt(Integer::intValue))
                .map(row -> row.with("verifiedOn", new TypedCell.Day(SampleInbox.DAY)))
                .toList();
        happened.forEach(this::happen);
    }

    private static boolean suits(SampleRow row) {
        return row.plan() == Plan.APPROVABLE
                && PAYERS.containsKey(text(row, "payer"))
                && text(row, "measure").equals(MEASURE)
                && text(row, "procedures").equals("97124");
    }

    /** The clinic's sheets. */
    List<SampleTab> tabs() {
        Stream<SampleTab> begin = Stream.of(
                SampleTab.asTemplate(IntakeSheet.REFERRALS, referrals),
                SampleTab.asTemplate(IntakeSheet.LICENSES, licenses),
                SampleTab.asTemplate(IntakeSheet.BENEFITS, benefits));
        return Stream.concat(
                        begin,
                        further.entrySet().stream()
                                .map(sheet -> SampleTab.asTemplate(sheet.getKey(), sheet.getValue())))
                .toList();
    }

    /** A line says to which patient it happened, on which sheet it stands, which cells are bad, and the cells. */
    private void happen(List<String> line) {
        int patient = Integer.parseInt(line.get(0)) - 1;
        IntakeSheet sheet = IntakeSheet.valueOf(line.get(1));
        SampleRow referral = referrals.get(patient);
        if (sheet == IntakeSheet.REFERRALS) {
            referrals.set(patient, fill(sheet, referral, line.get(3)));
            return;
        }
        SampleRow row = SampleRow.of(new Cells(), Plan.APPROVABLE);
        row = fill(sheet, row, standing(sheet, referral) + times(sheet, patient));
        row = fill(sheet, row, line.get(3));
        List<String> bad = Lists.list(line.get(2));
        further.computeIfAbsent(sheet, any -> new ArrayList<>()).add(bad.isEmpty() ? row : row.returnedFor(bad));
    }

    /** What a row of this sheet says of each patient. */
    private static String standing(IntakeSheet sheet, SampleRow referral) {
        String link = "referralNumber=" + text(referral, "referralNumber") + "|born=" + day(referral, "born");
        return switch (sheet) {
            case CLAIMS ->
                link + "|" + CLAIM + PAYERS.get(text(referral, "payer")) + "|referringName="
                        + text(referral, "prescriberName") + "|referringNpi=" + text(referral, "prescriberNpi")
                        + "|billingNpi=" + text(referral, "therapistNpi");
            case CLAIM_LINES ->
                LINE + "|renderingNpi=" + text(referral, "therapistNpi") + "|regions=" + text(referral, "regions");
            case VISITS -> link + "|minutes=97124:60|notes=YES";
            case OUTCOMES -> link + "|measure=" + MEASURE;
            default -> link;
        };
    }

    /** Each patient comes at the same hour. */
    private static String times(IntakeSheet sheet, int patient) {
        return sheet == IntakeSheet.VISITS || sheet == IntakeSheet.SCHEDULE
                ? String.format(Locale.ROOT, "|start=%02d:00|end=%02d:00", OPENS + patient, OPENS + patient + 1)
                : "";
    }

    private static SampleRow fill(IntakeSheet sheet, SampleRow row, String cells) {
        SampleRow filled = row;
        for (String cell : cells.split("\\|")) {
            int equals = cell.indexOf('=');
            String key = cell.substring(0, equals);
            String value = cell.substring(equals + 1);
            filled = value.isEmpty() ? filled.without(key) : filled.with(key, typed(sheet.getColumn(key), value));
        }
        return filled;
    }

    /** Days are told from the day on which the clinic sends the workbook: D-7, D+2. */
    private static TypedCell typed(IntakeColumn column, String value) {
        return switch (column.type()) {
            case DATE ->
                value.startsWith("D")
                        ? new TypedCell.Day(SampleInbox.DAY.plusDays(Long.parseLong(value.substring(1))))
                        : value.matches("[0-9-]+")
                                ? new TypedCell.Day(LocalDate.parse(value))
                                : new TypedCell.Text(value);
            case WHOLE_NUMBER, DECIMAL -> new TypedCell.Amount(Double.parseDouble(value));
            default -> new TypedCell.Text(value);
        };
    }

    private static String text(SampleRow row, String key) {
        return row.cells().get(key) instanceof TypedCell.Text text ? text.text() : "";
    }

    private static LocalDate day(SampleRow row, String key) {
        return ((TypedCell.Day) Objects.requireNonNull(row.cells().get(key), key)).day();
    }
}
