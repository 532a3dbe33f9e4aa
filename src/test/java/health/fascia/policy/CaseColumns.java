package health.fascia.policy;

import health.fascia.policy.Scores.Score;
import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what the columns of a worked case state into the rows of the intake, for every kind of case alike. */
final class CaseColumns {

    private static final Pattern PRESCRIBER = Pattern.compile("(?<profession>[A-Za-z]+)(?:\\s*\\((?<role>[^)]*)\\))?");
    private static final Map<String, String> ROLES = Map.of(
            "attending", "ATTENDING",
            "consultant", "CONSULTANT",
            "for attending", "PA_FOR_ATTENDING",
            "pa for attending", "PA_FOR_ATTENDING",
            "other", "OTHER");

    /** Columns whose cell is written as it stands, with the intake column that takes it. */
    private static final Map<String, String> PLAIN = Map.of(
            "lob", "lob",
            "payer", "payer",
            "state", "state",
            "cause", "cause",
            "dx", "diagnoses",
            "rx_visits", "visitsOrdered",
            "rx_freq_per_week", "visitsPerWeek",
            "rx_weeks", "weeks",
            "rendering_npi", "therapistNpi",
            "taxonomy", "taxonomy");

    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}):\\d{2}");

    private final CaseWords words;

    CaseColumns(CaseWords words) {
        this.words = words;
    }

    /** The day on which the course begins: the stated one, or the one on which the clean case begins. */
    static LocalDate firstVisit(WorkedCase worked) {
        for (String column : List.of("first_dos", "dos")) {
            CaseCell cell = worked.cell(column);
            if (!cell.blank()) {
                return cell.part(day(cell)).day();
            }
        }
        return LocalDate.of(2026, 11, 9);
    }

    void state(CaseSheets sheets) {
        PLAIN.forEach((column, key) -> {
            if (!sheets.cell(column).blank() && !takenByLine(column, sheets)) {
                sheets.referral().state(key, sheets.cell(column).text(), sheets.cell(column));
            }
        });
        moment(sheets.cell("first_dos"), "firstVisit", sheets);
        moment(sheets.cell("onset"), "onset", sheets);
        regions(sheets);
        prescriber(sheets);
        baseline(sheets);
        authorization(sheets);
        for (String column : List.of("findings", "coverage", "other")) {
            words.take(sheets.cell(column), sheets);
        }
    }

    /** Rendering provider and taxonomy are per line of a claim, where a number that cannot be is a case of its own. */
    private static boolean takenByLine(String column, CaseSheets sheets) {
        return sheets.worked().kind() == WorkedCase.Kind.CLAIM
                && List.of("rendering_npi", "taxonomy").contains(column);
    }

    private static void regions(CaseSheets sheets) {
        CaseCell cell = sheets.cell("regions");
        if (!cell.blank()) {
            sheets.referral().state("regions", BilledService.regions(cell), cell);
        }
    }

    private static String day(CaseCell cell) {
        Matcher moment = MOMENT.matcher(cell.text());
        return moment.matches() ? moment.group(1) : cell.text();
    }

    /** A day, or a day and the time, of which the intake takes the hour. */
    private static void moment(CaseCell cell, String key, CaseSheets sheets) {
        if (cell.blank()) {
            return;
        }
        sheets.referral().state(key, cell.part(day(cell)).day().toString(), cell);
        Matcher moment = MOMENT.matcher(cell.text());
        if (moment.matches()) {
            sheets.referral().state(key + "Hour", moment.group(2), cell);
        }
    }

    /** There is no order when the prescriber is NONE, or when a referral names neither prescriber nor order date. */
    private static void prescriber(CaseSheets sheets) {
        CaseCell cell = sheets.cell("prescriber");
        CaseCell date = sheets.cell("rx_date");
        boolean unnamed = cell.blank() && date.blank() && sheets.worked().kind() == WorkedCase.Kind.REFERRAL;
        if (cell.text().equals("NONE") || unnamed) {
            sheets.referral().state("orderOnFile", "NO", cell);
            for (String key :
                    List.of("orderDate orderSigned orderService visitsOrdered visitsPerWeek weeks purpose prescriberNpi"
                            .split(" "))) {
                sheets.referral().state(key, "", cell);
            }
            sheets.referral().state("prescriberRelative", "", cell);
            sheets.referral().state("prescriberProfession", "", cell);
            return;
        }
        if (!date.blank()) {
            sheets.referral().state("orderDate", date.day().toString(), date);
        }
        if (!cell.blank()) {
            named(cell, sheets);
        }
    }

    private static void named(CaseCell cell, CaseSheets sheets) {
        Matcher found = PRESCRIBER.matcher(cell.text());
        if (!found.matches()) {
            throw cell.wrong("Write a profession, with the role in brackets if it matters, such as MD (attending).");
        }
        String profession = cell.part(found.group("profession"))
                .oneOf(IntakeSheet.REFERRALS.getColumn("prescriberProfession").choices());
        sheets.referral().state("prescriberProfession", profession, cell);
        if (found.group("role") != null) {
            CaseCell role = cell.part(found.group("role"));
            String known = role.oneOf(ROLES.keySet().stream().sorted().toList());
            sheets.referral().state("prescriberRole", ROLES.getOrDefault(known, ""), cell);
        }
    }

    private static void baseline(CaseSheets sheets) {
        CaseCell cell = sheets.cell("baseline");
        if (cell.text().equals("NONE")) {
            sheets.referral().state("measure", "NONE", cell);
            sheets.referral().state("score", "", cell);
            sheets.referral().state("measuredOn", "", cell);
            return;
        }
        for (Score score : Scores.read(cell)) {
            boolean pain = score.instrument().equals("NPRS");
            if (pain) {
                sheets.referral().state("pain", score.value().toPlainString(), cell);
            }
            if (!pain || onlyPain(cell)) {
                sheets.referral().state("measure", score.instrument(), cell);
                sheets.referral().state("score", score.value().toPlainString(), cell);
                LocalDate day = score.day();
                if (day != null) {
                    sheets.referral().state("measuredOn", day.toString(), cell);
                }
            }
        }
        if (!cell.blank()) {
            sheets.referral().state("pain", sheets.referral().value("pain"), cell);
        }
    }

    private static boolean onlyPain(CaseCell cell) {
        return Scores.read(cell).stream().allMatch(score -> score.instrument().equals("NPRS"));
    }

    private static void authorization(CaseSheets sheets) {
        CaseCell cell = sheets.cell("auth");
        StatedAuthorization.read(cell).forEach((key, value) -> {
            for (IntakeSheet sheet : sheets.sheets()) {
                if (sheet.columns().stream().anyMatch(column -> column.key().equals(key))) {
                    sheets.row(sheet).state(key, value, cell);
                    return;
                }
            }
        });
    }
}
