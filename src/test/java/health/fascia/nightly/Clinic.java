package health.fascia.nightly;

import health.fascia.referral.IntakeSheet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made-up clinic whose referrals are approved, unless a test or a seed changes something in them. */
final class Clinic {

    /** The nights of the tests; the referrals' dates fit it. */
    static final LocalDate NIGHT = LocalDate.of(2026, 11, 9);

    /** So many subscribers share all covers. */
    private static final int FAMILIES = 50;

    /** One row in so many repeats or amends one before it. */
    private static final int REPEATED = 25;

    private static final String THERAPIST = "1000010003";
    private static final String[] LAST = {"Juniper", "Willow", "Larch", "Rowan", "Alder", "Hazel", "Maple", "Aspen"};
    private static final String[] FIRST = {"Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hope"};

    private Clinic() {}

    /** Number, patient and member of a referral follow from one number. */
    static Map<String, String> referral(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "received=2026-11-09~lob=COMMERCIAL~payer=PREMERA~cause=NONE~noFaultOpen=YES~orderOnFile=YES");
        put(values, "orderDate=2026-11-02~orderSigned=YES~orderService=MASSAGE~diagnoses=S16.1XXA~visitsOrdered=6");
        put(values, "visitsPerWeek=2~weeks=3~purpose=TREATMENT~prescriberNpi=1000005003~prescriberProfession=MD");
        put(values, "prescriberRelative=NO~therapistNpi=" + THERAPIST + "~therapistProfession=LMT~state=WA~place=11");
        put(values, "setting=CLINIC~technique=EXTERNAL~regions=NECK~firstVisit=2026-11-09~onset=2026-10-20");
        put(values, "functionalLimits=WORK~symptoms=YES~phase=TREATMENT~measure=NDI~score=18~measuredOn=2026-11-05");
        put(values, "pain=5~goalTarget=5~goalDate=2026-12-31~expectImprovement=YES~homeProgramEnough=NO");
        put(values, "activeCare=YES~dangerSignsRuledOut=YES~consentOn=2026-11-04");
        values.put("referralNumber", "R-%05d".formatted(number));
        values.put("lastName", LAST[number % LAST.length] + number / LAST.length);
        values.put("firstName", FIRST[number / LAST.length % FIRST.length]);
        values.put("born", LocalDate.of(1950, 1, 1).plusDays(number % 15_000).toString());
        values.put("memberId", member(number));
        return values;
    }

    private static String member(int number) {
        return "SYN%05d".formatted(number % FAMILIES);
    }

    static Map<String, String> license() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "npi=" + THERAPIST + "~state=WA~title=LMT~number=L0~status=ACTIVE~issued=2018-01-01");
        put(values, "expires=2027-12-31~verifiedOn=2026-11-06");
        return values;
    }

    static Map<String, String> benefits(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "payer=PREMERA~verifiedOn=2026-10-30~verifiedBy=Desk~coverageFrom=2026-01-01");
        put(values, "massageBenefit=COVERED~acceptsMassageTherapist=YES~network=IN~priorAuthorization=NO");
        values.put("memberId", member(number));
        return values;
    }

    /** Changes some values: {@code key=value~key=value}; an empty value leaves the cell blank. */
    static Map<String, String> with(Map<String, String> values, String changes) {
        put(values, changes);
        return values;
    }

    private static void put(Map<String, String> values, String changes) {
        for (String change : changes.split("~")) {
            int equals = change.indexOf('=');
            String value = change.substring(equals + 1);
            if (value.isEmpty()) {
                values.remove(change.substring(0, equals));
            } else {
                values.put(change.substring(0, equals), value);
            }
        }
    }

    /** The license and, for each referral, its benefits: all that makes the clinic's referrals approved. */
    static ClinicBook book(int first, int count) {
        ClinicBook book = new ClinicBook().row(IntakeSheet.LICENSES, license());
        for (int number = first; number < first + Math.min(count, FAMILIES); number++) {
            book.row(IntakeSheet.BENEFITS, benefits(number));
        }
        return book;
    }

    /** Writes a workbook in which a seed pends, breaks, repeats and amends a part of the referrals. */
    static Path mixed(Path file, int first, int count, long seed) {
        Random random = new Random(seed);
        ClinicBook book = book(first, count);
        List<Map<String, String>> given = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            Map<String, String> values = number % REPEATED == 0 && !given.isEmpty()
                    ? new LinkedHashMap<>(given.get(random.nextInt(given.size())))
                    : referral(number);
            put(values, CHANGES[random.nextInt(CHANGES.length)]);
            given.add(values);
            book.referral(values);
        }
        return book.write(file);
    }

    /** Nothing, what is missing, what speaks against, what cannot be read. */
    private static final String[] CHANGES = {
        "pain=5",
        "pain=6",
        "place=11",
        "consentOn=",
        "measure=~score=~measuredOn=",
        "orderSigned=NO",
        "purpose=RELAXATION",
        "visitsOrdered=60~weeks=30",
        "memberId=UNKNOWN1",
        "state=TX",
        "born=1850-13-45",
        "place=2",
        "therapistNpi=1000010004~score=many",
        "diagnoses=Z99.9ZZZ",
        "phase=MAINTENANCE"
    };
}
