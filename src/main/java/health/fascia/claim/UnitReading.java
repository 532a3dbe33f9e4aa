package health.fascia.claim;

import health.fascia.claim.Units.Timed;
import health.fascia.claim.facts.BillingCode;
import health.fascia.claim.facts.BillingTerms;
import health.fascia.claim.facts.DayLimit;
import health.fascia.claim.facts.DayUnits;
import health.fascia.claim.facts.UnitLimit;
import health.fascia.claim.facts.UnitRule;
import health.fascia.referral.facts.LineOfBusiness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sets the units of a line beside what the minutes of its day carry and beside the most that are likely on a day. */
final class UnitReading {

    private final ClaimTables tables;

    UnitReading(ClaimTables tables) {
        this.tables = tables;
    }

    /**
     * The timed codes of one day.
     *
     * @param minutes recorded minutes by code; no value where a line of the code has none
     * @param billed the units that each line bills, by code and number of the line
     */
    private record Day(Map<String, @Nullable Integer> minutes, Map<String, Map<Integer, Integer>> billed) {

        boolean complete() {
            return minutes.values().stream().allMatch(value -> value != null);
        }

        int total() {
            return minutes.values().stream()
                    .mapToInt(value -> value == null ? 0 : value)
                    .sum();
        }
    }

    /**
     * What is asked of a line.
     *
     * @param session minutes of the longest session that is paid
     */
    record Question(List<BilledLine> lines, BilledLine line, BillingTerms terms, UnitRule rule, int session) {}

    /** What the minutes carry on a line; nothing where the code is not timed or its own minutes are unknown. */
    Optional<UnitLimit> limit(Question asked) {
        BilledLine line = asked.line();
        Optional<BillingCode> code = timed(line.code(), line.date());
        Day day = day(asked.lines(), line.date());
        Integer minutes = code.isEmpty() ? null : day.minutes().get(line.code());
        if (minutes == null) {
            return Optional.empty();
        }
        boolean complete = day.complete();
        Integer allowed = null;
        if (complete || asked.rule() == UnitRule.AMA) {
            int carried = allot(asked.rule(), day).getOrDefault(line.code(), 0);
            Map<Integer, Integer> own = day.billed().getOrDefault(line.code(), Map.of());
            allowed = Units.deal(carried, own).getOrDefault(line.number(), 0);
        }
        return Optional.of(new UnitLimit(
                List.of(asked.terms().rowId(), code.orElseThrow().rowId()),
                line.code(),
                asked.rule(),
                minutes,
                complete ? Integer.valueOf(day.total()) : null,
                line.wholeUnits(),
                allowed,
                complete ? Integer.valueOf(session(day, asked)) : null,
                asked.session()));
    }

    private static Map<String, Integer> allot(UnitRule rule, Day day) {
        List<Timed> timed = new ArrayList<>();
        day.minutes().forEach((code, minutes) -> {
            if (minutes != null) {
                timed.add(new Timed(code, minutes, day.billed().containsKey(code)));
            }
        });
        return Units.allot(rule, timed);
    }

    /** The units of this line inside the longest session: the lines before it are served first. */
    private static int session(Day day, Question asked) {
        int left = Units.of(asked.session());
        Map<String, Integer> carried = allot(asked.rule(), day);
        Map<Integer, Integer> byLine = new TreeMap<>();
        day.billed().forEach((code, billed) -> Units.deal(carried.getOrDefault(code, 0), billed)
                .forEach((number, units) -> byLine.put(number, Math.min(units, billed.getOrDefault(number, 0)))));
        for (Map.Entry<Integer, Integer> one : byLine.entrySet()) {
            int share = Math.min(left, one.getValue());
            if (one.getKey() == asked.line().number()) {
                return share;
            }
            left -= share;
        }
        return left;
    }

    private Day day(List<BilledLine> lines, LocalDate date) {
        Map<String, @Nullable Integer> minutes = new TreeMap<>();
        Map<String, Map<Integer, Integer>> billed = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        for (BilledLine line : lines) {
            if (!line.date().equals(date)) {
                continue;
            }
            line.otherMinutes().forEach((code, some) -> others.merge(code, some, Math::max));
            if (timed(line.code(), date).isPresent()) {
                Integer units = line.wholeUnits();
                billed.computeIfAbsent(line.code(), any -> new LinkedHashMap<>())
                        .put(line.number(), units == null ? 0 : units);
                Integer before = minutes.getOrDefault(line.code(), 0);
                Integer here = line.minutes();
                minutes.put(line.code(), before == null || here == null ? null : Integer.valueOf(before + here));
            }
        }
        others.forEach((code, some) -> {
            if (timed(code, date).isPresent() && !minutes.containsKey(code)) {
                minutes.put(code, some);
            }
        });
        return new Day(minutes, billed);
    }

    private Optional<BillingCode> timed(String code, LocalDate date) {
        return tables.findCode(code, date).filter(BillingCode::timed);
    }

    /** All minutes of timed codes on a day; null when one of them is unknown. */
    @Nullable
    Integer minutesOf(List<BilledLine> lines, LocalDate date) {
        Day day = day(lines, date);
        return day.complete() ? Integer.valueOf(day.total()) : null;
    }

    /** The units of the line's code on its day beside the most that are likely; nothing where no row limits it. */
    Optional<DayUnits> dayUnits(List<BilledLine> lines, BilledLine line, LineOfBusiness lob) {
        Optional<DayLimit> most = tables.findDayLimit(line.code(), lob, line.date());
        int units = lines.stream()
                .filter(other ->
                        other.code().equals(line.code()) && other.date().equals(line.date()))
                .map(BilledLine::wholeUnits)
                .mapToInt(some -> some == null ? 0 : some)
                .sum();
        return most.map(row -> new DayUnits(List.of(row.rowId()), line.code(), units, row.units(), row.quarter()));
    }
}
