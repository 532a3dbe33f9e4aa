package health.fascia.desk;

import health.fascia.referral.IntakeSheet;
import health.fascia.testing.IntakeFixture;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** An intake workbook with what happens under the referrals of a {@link ClaimBook}: visits, plans, scores, permissions, requests. */
final class CourseBook {

    private final ClaimBook book = new ClaimBook();

    IntakeFixture intake() {
        return book.intake();
    }

    CourseBook referral(int number, String... changes) {
        book.referral(number, changes);
        return this;
    }

    /** A visit of 45 minutes; changes as {@code key=value~key=value}, an empty value leaves the cell blank. */
    CourseBook visit(int referral, LocalDate day, String changes) {
        return row(
                IntakeSheet.VISITS,
                referral,
                "visitDate=" + day + "~start=10:00~end=10:50~minutes=97124:45~notes=YES",
                changes);
    }

    CourseBook plan(int referral, LocalDate day, String changes) {
        return row(IntakeSheet.SCHEDULE, referral, "visitDate=" + day + "~start=10:00~end=10:50", changes);
    }

    CourseBook score(int referral, LocalDate day, String score) {
        return row(IntakeSheet.OUTCOMES, referral, "scoredOn=" + day + "~measure=NDI~score=" + score, "");
    }

    CourseBook permission(int referral, String cells) {
        return row(IntakeSheet.AUTHORIZATIONS, referral, cells, "");
    }

    CourseBook request(int referral, LocalDate day, String changes) {
        return row(IntakeSheet.CONTINUATIONS, referral, "requestedOn=" + day + "~visitsAsked=6", changes);
    }

    private CourseBook row(IntakeSheet sheet, int referral, String clean, String changes) {
        Map<String, String> cells = new LinkedHashMap<>();
        String link = "referralNumber=R-%03d".formatted(referral) + "~born="
                + LocalDate.of(1980, 1, 1).plusDays(referral);
        for (String cell : (link + "~" + clean + (changes.isEmpty() ? "" : "~" + changes)).split("~")) {
            int equals = cell.indexOf('=');
            cells.put(cell.substring(0, equals), cell.substring(equals + 1));
        }
        cells.values().removeIf(String::isEmpty);
        book.intake().row(sheet, cells);
        return this;
    }
}
