package health.fascia.necessity;

import health.fascia.necessity.facts.CodeRegion;
import health.fascia.necessity.facts.Condition;
import health.fascia.necessity.facts.EndedCode;
import health.fascia.rulebook.CodePattern;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Finds what the condition tables say of a diagnosis code on a date of service. */
final class ConditionCatalog {

    /** More codes than this are not remembered; a year's intake has far fewer different ones. */
    private static final int MOST_REMEMBERED = 20_000;

    /** A row with its code pattern ready. */
    private record Matcher<R extends PolicyRow>(R row, CodePattern codes) {}

    private record Match(
            List<Condition> families, List<Condition> openSides, List<EndedCode> ended, List<CodeRegion> regions) {}

    private final List<Matcher<Condition>> families;
    private final List<Matcher<Condition>> openSides;
    private final List<Matcher<EndedCode>> ended;
    private final List<Matcher<CodeRegion>> regions;
    private final Map<String, Match> remembered = new ConcurrentHashMap<>();

    ConditionCatalog(Rulebook rulebook) {
        this.families = matchers(rulebook.getTable(Condition.class).rows(), Condition::codes);
        this.openSides = matchers(
                rulebook.getTable(Condition.class).rows().stream()
                        .filter(row -> row.unspecifiedSide() != null)
                        .toList(),
                row -> Objects.requireNonNull(row.unspecifiedSide()));
        this.ended = matchers(rulebook.getTable(EndedCode.class).rows(), EndedCode::codes);
        this.regions = matchers(rulebook.getTable(CodeRegion.class).rows(), CodeRegion::codes);
    }

    private static <R extends PolicyRow> List<Matcher<R>> matchers(List<R> rows, Function<R, String> codes) {
        return rows.stream()
                .map(row -> new Matcher<>(row, CodePattern.of(codes.apply(row))))
                .toList();
    }

    /** Finds the first family that has the code on the date of service. */
    Optional<Condition> findFamily(String code, LocalDate dateOfService) {
        return isEnded(code, dateOfService)
                ? Optional.empty()
                : match(code).families().stream()
                        .filter(row -> row.inForce(dateOfService))
                        .findFirst();
    }

    /** Whether the code is one of a family's that leave the side open. */
    boolean leavesSideOpen(Condition family, String code) {
        return match(code).openSides().contains(family);
    }

    /** Whether the code is known not to be valid on the date of service. */
    boolean isEnded(String code, LocalDate dateOfService) {
        return match(code).ended().stream().anyMatch(row -> row.inForce(dateOfService));
    }

    /** The areas that the code of a family BY_CODE stands for. */
    List<String> regions(String code, LocalDate dateOfService) {
        return match(code).regions().stream()
                .filter(row -> row.inForce(dateOfService))
                .flatMap(row -> row.regions().stream())
                .toList();
    }

    private Match match(String code) {
        Match known = remembered.get(code);
        if (known == null) {
            known = new Match(
                    matching(families, code),
                    matching(openSides, code),
                    matching(ended, code),
                    matching(regions, code));
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(code, known);
            }
        }
        return known;
    }

    private static <R extends PolicyRow> List<R> matching(List<Matcher<R>> matchers, String code) {
        return matchers.stream()
                .filter(matcher -> matcher.codes().matches(code))
                .map(Matcher::row)
                .toList();
    }

    /** The family's id: the row id without the number of its version. */
    static String familyId(Condition row) {
        int version = row.rowId().lastIndexOf('-');
        return version < 0 ? row.rowId() : row.rowId().substring(0, version);
    }
}
