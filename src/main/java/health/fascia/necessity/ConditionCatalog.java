package health.fascia.necessity;

import health.fascia.necessity.facts.CodeRegion;
import health.fascia.necessity.facts.Condition;
import health.fascia.necessity.facts.EndedCode;
import health.fascia.rulebook.CodePattern;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RowsThatFit;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what the condition tables say of a diagnosis code on a date of service. */
final class ConditionCatalog {

    private final RowsThatFit<String, Condition, CodePattern> families;
    private final RowsThatFit<String, Condition, Optional<CodePattern>> openSides;
    private final RowsThatFit<String, EndedCode, CodePattern> ended;
    private final RowsThatFit<String, CodeRegion, CodePattern> regions;

    ConditionCatalog(Rulebook rulebook) {
        this.families = byCode(rulebook.getTable(Condition.class), Condition::codes);
        this.openSides = new RowsThatFit<>(
                rulebook.getTable(Condition.class),
                row -> Optional.ofNullable(row.unspecifiedSide()).map(CodePattern::of),
                (side, code) -> side.filter(codes -> codes.matches(code)).isPresent());
        this.ended = byCode(rulebook.getTable(EndedCode.class), EndedCode::codes);
        this.regions = byCode(rulebook.getTable(CodeRegion.class), CodeRegion::codes);
    }

    private static <R extends Record & PolicyRow> RowsThatFit<String, R, CodePattern> byCode(
            PolicyTable<R> table, Function<R, String> codes) {
        return new RowsThatFit<>(table, row -> CodePattern.of(codes.apply(row)), CodePattern::matches);
    }

    /** Finds the first family that has the code on the date of service. */
    Optional<Condition> findFamily(String code, LocalDate dateOfService) {
        return isEnded(code, dateOfService)
                ? Optional.empty()
                : families.of(code).stream()
                        .filter(row -> row.inForce(dateOfService))
                        .findFirst();
    }

    /** Whether the code is one of a family's that leave the side open. */
    boolean leavesSideOpen(Condition family, String code) {
        return openSides.of(code).contains(family);
    }

    /** Whether the code is known not to be valid on the date of service. */
    boolean isEnded(String code, LocalDate dateOfService) {
        return ended.of(code).stream().anyMatch(row -> row.inForce(dateOfService));
    }

    /** The areas that the code of a family BY_CODE stands for. */
    List<String> regions(String code, LocalDate dateOfService) {
        return regions.of(code).stream()
                .filter(row -> row.inForce(dateOfService))
                .flatMap(row -> row.regions().stream())
                .toList();
    }

    /** The family's id: the row id without the number of its version. */
    static String familyId(Condition row) {
        int version = row.rowId().lastIndexOf('-');
        return version < 0 ? row.rowId() : row.rowId().substring(0, version);
    }
}
