package health.fascia.nightly;

import health.fascia.necessity.facts.Measure;
import health.fascia.nightly.OutcomeTally.Course;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import health.fascia.rulebook.Rulebook;
import health.fascia.workbook.OutcomesReport.Group;
import health.fascia.workbook.OutcomesReport.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups the courses of a month by condition, by therapist and by instrument, each with its name in words. */
final class OutcomeGroups {

    private static final String NOBODY = "No therapist known";

    /** Those that can be judged first, those with most courses before the others. */
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::courses)
            .reversed()
            .thenComparing(Line::name)
            .thenComparing(Line::detail);

    private final OutcomeTally all = new OutcomeTally();
    private final Map<String, OutcomeTally> conditions = new TreeMap<>();
    private final Map<String, OutcomeTally> therapists = new TreeMap<>();
    private final Map<String, OutcomeTally> instruments = new TreeMap<>();

    void add(Course course) {
        all.add(course);
        put(conditions, course.condition(), course);
        put(therapists, course.therapist(), course);
        put(instruments, course.instrument(), course);
    }

    private static void put(Map<String, OutcomeTally> groups, String key, Course course) {
        groups.computeIfAbsent(key, any -> new OutcomeTally()).add(course);
    }

    Line all() {
        return all.line("All courses", all.instruments());
    }

    /** The three sheets. */
    List<Group> groups(TreatmentNight night, Rulebook rulebook) {
        Map<String, String> names = names(night.client());
        Map<String, String> measures = measures(rulebook);
        List<Line> byCondition = new ArrayList<>();
        conditions.forEach((family, tally) ->
                byCondition.add(tally.line(night.condition(family.isEmpty() ? null : family), tally.instruments())));
        List<Line> byTherapist = new ArrayList<>();
        therapists.forEach((npi, tally) ->
                byTherapist.add(tally.line(npi.isEmpty() ? NOBODY : names.getOrDefault(npi, "NPI " + npi), npi)));
        List<Line> byInstrument = new ArrayList<>();
        instruments.forEach(
                (measure, tally) -> byInstrument.add(tally.line(measure, measures.getOrDefault(measure, ""))));
        return List.of(
                new Group("By condition", "Condition", "Instruments", sorted(byCondition)),
                new Group("By therapist", "Therapist", "NPI", sorted(byTherapist)),
                new Group("By instrument", "Instrument", "Name", sorted(byInstrument)));
    }

    private static List<Line> sorted(List<Line> lines) {
        return lines.stream().sorted(ORDER).toList();
    }

    private static Map<String, String> measures(Rulebook rulebook) {
        Map<String, String> measures = new HashMap<>();
        rulebook.getTable(Measure.class).rows().forEach(row -> measures.put(row.measure(), row.name()));
        return measures;
    }

    /** Names as licenses have them, those of the newest night first. */
    private Map<String, String> names(JdbcClient client) {
        Map<String, String> names = new HashMap<>();
        List<String> npis = new ArrayList<>(therapists.keySet());
        for (int from = 0; from < npis.size(); from += Pages.SIZE) {
            client.sql("select npi, statement from license where npi in (:npis)"
                            + " order by npi, night_id desc, license_key")
                    .param("npis", npis.subList(from, Math.min(npis.size(), from + Pages.SIZE)))
                    .query(row -> {
                        Statement license = StatementText.read(IntakeSheet.LICENSES, row.getString("statement"));
                        String last = license.text("lastName");
                        String first = license.text("firstName");
                        if (last != null) {
                            names.putIfAbsent(row.getString("npi"), first == null ? last : last + ", " + first);
                        }
                    });
        }
        return names;
    }
}
