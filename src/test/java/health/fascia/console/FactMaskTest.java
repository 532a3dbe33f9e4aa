package health.fascia.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.console.CaseSheet.Fact;
import health.fascia.console.CaseSheet.Fact.Kind;
import health.fascia.console.CaseSheet.Reason;
import health.fascia.console.DeterminationSheet.Near;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A sheet with one fact of each kind, and a name in every text that could hold one. */
class FactMaskTest {

    private static final DeterminationSheet SHEET = new DeterminationSheet(
            new CaseSheet(
                    "WA-2026-000001",
                    "WA-2026-000001-D1",
                    "Pended",
                    "2026-11-05",
                    6,
                    null,
                    List.of(
                            Fact.ours("Payer", "PLAN_A"),
                            new Fact("Diagnoses", "S161XXA", Kind.CODED),
                            new Fact("Born", "1980-02-03", Kind.PERSONAL),
                            new Fact("Patient last name", "Alderquist", Kind.PERSONAL),
                            new Fact("Goal", "Walks to the mill again", Kind.PERSONAL)),
                    List.of(
                            new Reason(
                                    "INT-001",
                                    "missing",
                                    "Alderquist, born 1980-02-03: S161XXA since March.",
                                    null,
                                    "x"),
                            new Reason("LR-13", "against", "License MA60012345 ended 2026-11-01.", null, "x"),
                            Reason.ofPerson("note", "Spoke to ALDERQUIST on 555-0100.", "rosa, reviewers")),
                    List.of("A signed order for Alderquist, S161XXA.")),
            null,
            null,
            Map.of("INT-001", "An order names the condition"),
            List.of(new Near("LR-14", "A late renewal", "x", "the patient is Alderquist with S161XXA")),
            List.of(),
            List.of());

    @Test
    void processAdminsReadWhichRulesFiredAndNothingOfThePatient() {
        assertThat(json(Set.of("process-admins")))
                .contains("INT-001", "An order names the condition", "PLAN_A", "LR-14", "2026-11-05")
                .doesNotContainIgnoringCase("Alderquist")
                .doesNotContain("S161XXA", "1980-02-03", "mill", "MA60012345", "555-0100", "March", "2026-11-01");
    }

    @Test
    void complianceReadsDatesAndCodesWithoutNamesAndNumbersOfPersons() {
        assertThat(json(Set.of("compliance", "process-admins")))
                .contains("S161XXA since March", "ended 2026-11-01", "PLAN_A")
                .doesNotContainIgnoringCase("Alderquist")
                .doesNotContain("1980-02-03", "mill", "MA60012345", "555-0100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewers", "billing"})
    void whoDecidesReadsEverything(String group) {
        assertThat(json(Set.of(group, "compliance")))
                .contains("Alderquist", "S161XXA", "1980-02-03", "Walks to the mill again", "MA60012345", "555-0100");
    }

    @Test
    void aGroupThatNobodyForesawReadsLeast() {
        assertThat(FactMask.of(Set.of("new-group"))).isEqualTo(FactMask.WITHOUT_FACTS);
        assertThat(FactMask.of(Set.of())).isEqualTo(FactMask.WITHOUT_FACTS);
    }

    private static String json(Set<String> groups) {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(FactMask.of(groups).mask(SHEET));
    }
}
