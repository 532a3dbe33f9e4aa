package health.fascia.workshop;

import health.fascia.codeset.UsState;
import health.fascia.coverage.facts.PayerPolicy;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.PolicyTable;
import health.fascia.workbook.CoverageMap;
import health.fascia.workbook.CoverageMap.Cover;
import health.fascia.workbook.CoverageMap.Line;
import health.fascia.workbook.CoverageMap.Spot;
import health.fascia.workbook.CoverageMap.Tab;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws which days the rows of a policy table cover: whole years long ago, months around the day of asking. */
final class DaysCovered {

    private record Period(String label, LocalDate first, LocalDate last) {}

    private final List<Period> periods;

    private DaysCovered(List<Period> periods) {
        this.periods = periods;
    }

    static CoverageMap map(List<PolicyTable<?>> tables, LocalDate asOf) {
        List<Jurisdiction> states = rows(tables, Jurisdiction.class);
        List<PayerPolicy> payers = rows(tables, PayerPolicy.class);
        Map<String, List<PolicyRow>> byState = new LinkedHashMap<>();
        Arrays.stream(UsState.values()).forEach(state -> byState.put(state.name(), new ArrayList<>()));
        states.forEach(row -> byState.computeIfAbsent(row.state().name(), any -> new ArrayList<>())
                .add(row));
        Map<String, List<PolicyRow>> byPayer = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        payers.forEach(row -> {
            String key = row.plan() == null ? row.payer() : row.payer() + ", " + row.plan();
            byPayer.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            names.put(key, row.name());
        });
        Arrays.stream(UsState.values()).forEach(state -> names.put(state.name(), state.fullName()));
        return new CoverageMap(
                asOf,
                List.of(
                        new DaysCovered(periods(states, asOf)).tab("Jurisdictions", byState, names),
                        new DaysCovered(periods(payers, asOf)).tab("Payers", byPayer, names)));
    }

    private static <R extends PolicyRow> List<R> rows(List<PolicyTable<?>> tables, Class<R> type) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Years from the first row on up to two years ago, then months until the end of next year. */
    private static List<Period> periods(List<? extends PolicyRow> rows, LocalDate asOf) {
        LocalDate begin =
                rows.stream().map(PolicyRow::from).min(LocalDate::compareTo).orElse(asOf);
        List<Period> periods = new ArrayList<>();
        int months = asOf.getYear() - 1;
        for (int year = begin.getYear(); year < months; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            periods.add(new Period(
                    String.valueOf(year), first.isBefore(begin) ? begin : first, LocalDate.of(year, 12, 31)));
        }
        for (YearMonth month = YearMonth.of(months, 1);
                !month.isAfter(YearMonth.of(asOf.getYear() + 1, 12));
                month = month.plusMonths(1)) {
            periods.add(new Period(month.toString(), month.atDay(1), month.atEndOfMonth()));
        }
        return periods;
    }

    private Tab tab(String name, Map<String, List<PolicyRow>> groups, Map<String, String> names) {
        List<Line> lines = new ArrayList<>();
        groups.forEach((key, rows) -> lines.add(new Line(
                key,
                names.getOrDefault(key, key),
                periods.stream().map(period -> spot(rows, period)).toList())));
        return new Tab(name, periods.stream().map(Period::label).toList(), lines);
    }

    private static Spot spot(List<PolicyRow> rows, Period period) {
        LocalDate first = null;
        LocalDate last = null;
        PolicyRow used = null;
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            LocalDate on = day;
            PolicyRow row =
                    rows.stream().filter(each -> each.inForce(on)).findFirst().orElse(null);
            if (row == null) {
                first = first == null ? day : first;
                last = day;
            } else {
                used = row;
            }
        }
        if (first != null && last != null) {
            boolean whole = first.equals(period.first()) && last.equals(period.last());
            return new Spot(Cover.HOLE, whole ? "hole" : "hole " + first + " to " + last);
        }
        if (used == null) {
            return new Spot(Cover.HOLE, "hole");
        }
        return new Spot(
                used.verified().equals("read") ? Cover.READ : Cover.UNVERIFIED,
                used.rowId().substring(used.rowId().lastIndexOf('-') + 1));
    }
}
