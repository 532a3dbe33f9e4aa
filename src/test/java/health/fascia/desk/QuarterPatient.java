package health.fascia.desk;

import health.fascia.referral.IntakeSheet;
import health.fascia.testing.IntakeFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One made-up patient of the simulated quarter, as the clinic sees it: when the referral comes, what is wrong with it, how
 * often treatment happens, how the scores move, which visits are billed.
 */
final class QuarterPatient {

    /** A first approval and a further one give so many visits. */
    private static final int COURSE = 6;

    /** What goes wrong; most of the time nothing. */
    enum Trouble {
        NONE,
        LICENSE_LAPSES,
        LICENSE_RENEWED,
        PERMISSION_USED_UP,
        CONSENT_MISSING,
        NOT_NECESSARY,
        NOTE_MISSING
    }

    private final int number;
    private final LocalDate referred;
    private final Trouble trouble;
    private final double response;
    private final boolean asksForMore;
    private final List<LocalDate> visits = new ArrayList<>();
    private LocalDate nextVisit;
    private @Nullable LocalDate lastScore;
    private double score = 24;
    private int scores;
    private int planned = COURSE;
    private boolean asked;

    QuarterPatient(int number, LocalDate referred, Random random) {
        this.number = number;
        this.referred = referred;
        this.trouble = trouble(random.nextInt(100));
        this.response = random.nextDouble();
        this.asksForMore = random.nextInt(100) < 60;
        this.nextVisit = referred.plusDays(random.nextInt(3) + (trouble == Trouble.CONSENT_MISSING ? 6L : 0L));
    }

    private static Trouble trouble(int dice) {
        if (dice < 6) {
            return Trouble.LICENSE_LAPSES;
        }
        if (dice < 12) {
            return Trouble.LICENSE_RENEWED;
        }
        if (dice < 24) {
            return Trouble.PERMISSION_USED_UP;
        }
        if (dice < 32) {
            return Trouble.CONSENT_MISSING;
        }
        if (dice < 37) {
            return Trouble.NOT_NECESSARY;
        }
        return dice < 42 ? Trouble.NOTE_MISSING : Trouble.NONE;
    }

    int number() {
        return number;
    }

    LocalDate referred() {
        return referred;
    }

    /** The rows that the clinic sends on a day. */
    void send(LocalDate today, ClaimBook book, Random random) {
        if (today.equals(referred)) {
            refer(book, trouble == Trouble.CONSENT_MISSING ? "consentOn=" : "referralNumber=" + referralNumber());
        }
        if (trouble == Trouble.CONSENT_MISSING && today.equals(referred.plusDays(4))) {
            refer(book, "consentOn=" + referred.plusDays(3));
        }
        if (trouble != Trouble.NOT_NECESSARY && !nextVisit.isAfter(today) && visits.size() < planned) {
            treat(today, book, random);
        }
        follow(today, book, random);
    }

    private String referralNumber() {
        return "R-%03d".formatted(number);
    }

    private void refer(ClaimBook book, String change) {
        List<String> cells = new ArrayList<>(List.of(
                change,
                "received=" + referred.minusDays(2),
                "orderDate=" + referred.minusDays(4),
                "firstVisit=" + referred,
                "onset=" + referred.minusDays(20),
                "measuredOn=" + referred.minusDays(3),
                "goalDate=" + referred.plusDays(60),
                "score=24",
                "goalTarget=3",
                "L.verifiedOn=" + referred.minusDays(1),
                "B.verifiedOn=" + referred.minusDays(5)));
        if (trouble != Trouble.CONSENT_MISSING) {
            cells.add("consentOn=" + referred.minusDays(4));
        }
        if (trouble == Trouble.NOT_NECESSARY) {
            cells.add("purpose=RELAXATION");
        }
        if (trouble == Trouble.LICENSE_LAPSES || trouble == Trouble.LICENSE_RENEWED) {
            cells.add("L.expires=" + referred.plusDays(14));
        }
        book.referral(number, cells.toArray(String[]::new));
        if (trouble == Trouble.PERMISSION_USED_UP) {
            row(
                    book,
                    IntakeSheet.AUTHORIZATIONS,
                    "authorization=A-" + number + "~authorizationRequested=" + referred.minusDays(3)
                            + "~visitsRequested=6~answer=PARTLY_GRANTED~authorizationVisits=4~authorizationIssued="
                            + referred.minusDays(1) + "~authorizationThrough=" + referred.plusDays(60));
        }
    }

    private LocalDate expires(LocalDate today) {
        LocalDate lapse = referred.plusDays(14);
        return switch (trouble) {
            case LICENSE_LAPSES -> lapse;
            case LICENSE_RENEWED -> today.isAfter(referred.plusDays(24)) ? lapse.plusYears(2) : lapse;
            default -> LocalDate.of(2028, 12, 31);
        };
    }

    private Map<String, String> license(LocalDate expires, LocalDate verified) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("npi", IntakeFixture.npi(number));
        cells.put("state", "WA");
        cells.put("title", "LMT");
        cells.put("number", "1");
        cells.put("status", "ACTIVE");
        cells.put("issued", "2020-01-01");
        cells.put("expires", expires.toString());
        cells.put("verifiedOn", verified.toString());
        return cells;
    }

    private void treat(LocalDate today, ClaimBook book, Random random) {
        visits.add(today);
        // The clinic looks the license up on the day of each visit, as its claims need.
        book.intake().row(IntakeSheet.LICENSES, license(expires(today), today));
        nextVisit = today.plusDays(2 + random.nextInt(3));
        row(
                book,
                IntakeSheet.VISITS,
                "visitDate=" + today + "~start=10:00~end=11:05~minutes=97124:60~notes="
                        + (trouble == Trouble.NOTE_MISSING && visits.size() == 2 ? "NO" : "YES"));
        if (visits.size() < planned) {
            row(book, IntakeSheet.SCHEDULE, "visitDate=" + nextVisit + "~start=10:00~end=11:05");
        }
        bill(today, book);
    }

    private void bill(LocalDate today, ClaimBook book) {
        String report = lastScore == null ? "" : "reportOn=" + lastScore + "~visitsSinceReport=1~reportMeasured=YES";
        String name = "Q%d-%d".formatted(number, visits.size());
        book.claim(name, number, report, "dateOfService=" + today + "~visitNumber=" + visits.size());
    }

    /** A score after the last visit of the course, then a request for more, or three scores that stand still. */
    private void follow(LocalDate today, ClaimBook book, Random random) {
        boolean scoreDue = !visits.isEmpty() && visits.size() % 3 == 0 && scores < visits.size() / 3;
        if (scoreDue && !today.isBefore(visits.get(visits.size() - 1).plusDays(1))) {
            scores++;
            lastScore = today;
            score = scores > 2 ? score : Math.max(4, score - (response < 0.2 ? 0 : 4 + Math.round(response * 3)));
            row(book, IntakeSheet.OUTCOMES, "scoredOn=" + today + "~measure=NDI~score=" + Math.round(score));
            if (visits.size() == COURSE && asksForMore && !asked) {
                asked = true;
                row(book, IntakeSheet.CONTINUATIONS, "requestedOn=" + today + "~visitsAsked=6");
            }
        }
        if (asked && visits.size() == COURSE && random.nextInt(5) == 0) {
            planned = 2 * COURSE;
        }
    }

    private void row(ClaimBook book, IntakeSheet sheet, String changes) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("referralNumber", referralNumber());
        cells.put("born", LocalDate.of(1980, 1, 1).plusDays(number).toString());
        for (String cell : changes.split("~")) {
            int equals = cell.indexOf('=');
            cells.put(cell.substring(0, equals), cell.substring(equals + 1));
        }
        book.intake().row(sheet, cells);
    }
}
