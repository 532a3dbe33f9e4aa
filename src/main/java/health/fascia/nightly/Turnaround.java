package health.fascia.nightly;

import health.fascia.workbook.TurnaroundReport;
import health.fascia.workbook.TurnaroundReport.Line;
import health.fascia.workbook.TurnaroundReport.Time;
import health.fascia.workbook.TurnaroundReport.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the requests of a year by payer, urgency, outcome and the days that they took. */
final class Turnaround {

    private static final String CLOCKS =
            """
            select payer, request, days, result, extended, appealed, late, count(*) as requests
              from (select payer, request, days,
                           case when decided_on is null or decided_on > :asOf then null else outcome end as result,
                           case when extended_days > 0 then 1 else 0 end as extended,
                           case when exists (select 1 from case_clock b where b.case_number = k.case_number
                                              and b.round = k.round - 1 and b.outcome in ('DENIED', 'REDUCED'))
                                then 1 else 0 end as appealed,
                           case when coalesce(decided_on, case when paused_on is null then :asOf else due end) > due
                                then 1 else 0 end as late
                      from case_clock k where started_on >= :from and started_on <= :asOf) each_clock
             group by payer, request, days, result, extended, appealed, late""";

    /** Approved by the night that read them, so that they have no clock. */
    private static final String AT_ONCE =
            """
            select c.payer, count(*) as requests from referral_case c
              join night n on n.night_id = c.opened_by
              join determination d on d.case_number = c.case_number and d.sequence = 1
             where n.as_of >= :from and n.as_of <= :asOf and d.outcome = 'APPROVED'
               and not exists (select 1 from case_clock k where k.case_number = c.case_number and k.round = 1
                                and k.started_on = n.as_of)
             group by c.payer""";

    private static final String RECEIVED =
            """
            select (select count(*) from referral_case c join night n on n.night_id = c.opened_by
                     where n.as_of >= :from and n.as_of <= :asOf)
                 + (select count(*) from case_clock k join referral_case c on c.case_number = k.case_number
                      join night n on n.night_id = c.opened_by
                     where k.started_on >= :from and k.started_on <= :asOf and k.started_on > n.as_of) as requests""";

    private final JdbcClient client;
    private final LocalDate asOf;

    Turnaround(NightLog log, LocalDate asOf) {
        this.client = log.client();
        this.asOf = asOf;
    }

    /** Some requests that went alike; the outcome is null while they are open. */
    private record Group(
            String payer,
            String request,
            @Nullable String outcome,
            int days,
            int requests,
            boolean extended,
            boolean appealed,
            boolean late) {

        /** A withdrawn request was not decided, so that it has no time. */
        boolean decided() {
            return outcome != null && !outcome.equals("WITHDRAWN");
        }
    }

    TurnaroundReport report(String product) {
        List<Group> all = groups();
        Map<String, List<Group>> groups = new TreeMap<>();
        for (Group group : all) {
            groups.computeIfAbsent(group.payer() + "\n" + group.request(), any -> new ArrayList<>())
                    .add(group);
        }
        List<Line> lines = groups.values().stream().map(Turnaround::line).toList();
        int received = client.sql(RECEIVED)
                .param("from", from())
                .param("asOf", asOf)
                .query(Integer.class)
                .single();
        return new TurnaroundReport(asOf, product, lines, totals(all), received);
    }

    /** The middle of all requests lies elsewhere than the middle of what the payers have in the middle. */
    private static List<Total> totals(List<Group> all) {
        return Stream.of("Standard", "Expedited")
                .map(request -> {
                    TreeMap<Integer, Integer> days = days(all.stream()
                            .filter(group -> group.request().equals(request))
                            .toList());
                    return new Total(request, mean(days), median(days));
                })
                .toList();
    }

    private LocalDate from() {
        return LocalDate.of(asOf.getYear(), Month.JANUARY, 1);
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>(client.sql(CLOCKS)
                .param("from", from())
                .param("asOf", asOf)
                .query(Turnaround::read)
                .list());
        groups.addAll(client.sql(AT_ONCE)
                .param("from", from())
                .param("asOf", asOf)
                .query((row, index) -> new Group(
                        row.getString("payer"), "Standard", AT_NIGHT, 0, row.getInt("requests"), false, false, false))
                .list());
        return groups;
    }

    private static final String AT_NIGHT = "AT ONCE";

    private static Group read(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("result");
        return new Group(
                row.getString("payer"),
                row.getString("request").equals("EXPEDITED") ? "Expedited" : "Standard",
                outcome,
                row.getInt("days"),
                row.getInt("requests"),
                row.getInt("extended") == 1,
                row.getInt("appealed") == 1,
                row.getInt("late") == 1);
    }

    private static Line line(List<Group> groups) {
        int atOnce = count(groups, AT_NIGHT);
        return new Line(
                groups.get(0).payer(),
                groups.get(0).request(),
                sum(groups, group -> true),
                count(groups, "APPROVED") + atOnce,
                atOnce,
                count(groups, "REDUCED"),
                count(groups, "DENIED"),
                count(groups, "WITHDRAWN"),
                sum(groups, group -> group.outcome() == null),
                time(groups));
    }

    private static int count(List<Group> groups, String outcome) {
        return sum(groups, group -> outcome.equals(group.outcome()));
    }

    private static int sum(List<Group> groups, Predicate<Group> wanted) {
        return groups.stream().filter(wanted).mapToInt(Group::requests).sum();
    }

    private static Time time(List<Group> groups) {
        TreeMap<Integer, Integer> days = days(groups);
        return new Time(
                sum(groups, Group::extended),
                sum(groups, group -> group.appealed() && "APPROVED".equals(group.outcome())),
                sum(groups, Group::late),
                mean(days),
                median(days));
    }

    /** How many decided requests took how many days. */
    private static TreeMap<Integer, Integer> days(List<Group> groups) {
        TreeMap<Integer, Integer> days = new TreeMap<>();
        groups.stream()
                .filter(Group::decided)
                .forEach(group -> days.merge(group.days(), group.requests(), Integer::sum));
        return days;
    }

    static double mean(TreeMap<Integer, Integer> days) {
        long requests = days.values().stream().mapToLong(count -> count).sum();
        long sum = days.entrySet().stream()
                .mapToLong(each -> (long) each.getKey() * each.getValue())
                .sum();
        return requests == 0 ? 0 : (double) sum / requests;
    }

    /** The middle one, or halfway between the two in the middle. */
    static double median(TreeMap<Integer, Integer> days) {
        long requests = days.values().stream().mapToLong(count -> count).sum();
        return requests == 0 ? 0 : (at(days, (requests - 1) / 2) + at(days, requests / 2)) / 2.0;
    }

    private static int at(TreeMap<Integer, Integer> days, long place) {
        long passed = 0;
        for (Map.Entry<Integer, Integer> each : days.entrySet()) {
            passed += each.getValue();
            if (passed > place) {
                return each.getKey();
            }
        }
        return days.lastKey();
    }
}
