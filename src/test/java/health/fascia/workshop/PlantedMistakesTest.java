package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.rulebook.RejectedRulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer made many slips at once and asks what is wrong. Each slip adds its own lines and no others. */
class PlantedMistakesTest {

    private static final String PAYERS = "coverage/payers.xlsx";
    private static final String STATES = "licensure/jurisdictions.xlsx";
    private static final String RULES =
            """
            package rules.necessity
            import health.fascia.necessity.facts.*
            import health.fascia.referral.facts.*
            global health.fascia.rulebook.Findings findings
            rule "DOS-901 A complaint is two things at once"
                @source("house") @reviewed("2026-11-26") @stage("REFERRAL")
            when
                Dose( severity == Severity.MILD, severity == Severity.MODERATE )
            then
                findings.note( "R-DOS-901" );
            end
            rule "DOS-902 A rule without its source"
                @reviewed("2026-11-26") @stage("REFERRAL")
            when
                Order( onFile )
            then
                findings.note( "R-DOS-902" );
            end
            rule "DOS-903 A rule with a slip in a name"
                @source("house") @reviewed("2026-11-26") @stage("REFERRAL")
            when
                Order( onFlie )
            then
                findings.note( "R-DOS-903" );
            end
            """;

    @TempDir
    private Path root = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private OfficersFolder folder;

    private static final List<String> BEFORE = new ArrayList<>();

    @BeforeAll
    static void theShippedRulesHaveTheirOwnLines() throws RejectedRulebook {
        BEFORE.addAll(lines(Path.of("rules")));
    }

    @BeforeEach
    void aCopyOfTheShippedRules() {
        folder = OfficersFolder.copyTo(root.resolve("rules"));
    }

    @Test
    void everythingIsToldAtOnceInTheOfficersWords() throws RejectedRulebook {
        String days = folder.type(PAYERS, "Payers", "PAY-UHC-1", "Order valid days", "thre");
        String lob = folder.type(PAYERS, "Payers", "PAY-AETNA-1", "Lob", "COMERCIAL");
        String source = folder.type(PAYERS, "Payers", "PAY-CIGNA-1", "Source", "");
        String from = folder.type(PAYERS, "Payers", "PAY-ANTHEM-1", "From", "13/1/2027");
        String verified = folder.type(STATES, "States", "JUR-TX-1", "Verified", "unverifed");
        folder.type(STATES, "States", "JUR-MN-2", "From", LocalDate.of(2026, 5, 10));
        String codes = folder.type("necessity/conditions.xlsx", "Families", "F-STR-NECK-1", "Codes", "S161XX[ADS");
        String visits = folder.type("necessity/dosage.xlsx", "Ceilings", "DOSE-MILD-1", "Visits", 101);
        folder.append("necessity/wrong.drl", RULES);

        CheckReport report = report();
        assertThat(report.errors())
                .extracting(Object::toString)
                .containsExactly(
                        PAYERS + " · sheet Payers · " + days
                                + "    'thre' is not a whole number. Order valid days is 1 to 730. Did you mean 3?",
                        PAYERS + " · sheet Payers · " + lob
                                + "    'COMERCIAL' is not known here. Lob is COMMERCIAL, MEDICARE_FFS, MEDICARE_ADV,"
                                + " MEDICAID, CHIP, TRICARE, VA_CCN, WC, AUTO_PIP, OWCP or SELF_PAY. Did you mean"
                                + " COMMERCIAL?",
                        PAYERS + " · sheet Payers · " + source + "    Source is blank, and must be filled.",
                        PAYERS + " · sheet Payers · " + from
                                + "    '13/1/2027' is not a date. From is a date such as 2026-11-23. Did you mean"
                                + " 2027-01-13?",
                        STATES + " · sheet States · " + verified
                                + "    'unverifed' is not known here. Verified is read or unverified. Did you mean"
                                + " unverified?",
                        STATES + " · sheet States · rows JUR-MN-1, JUR-MN-2    both hold from 2026-05-10 to 2026-05-19"
                                + " and disagree on Regulation, Credentials. Give JUR-MN-1 the Through date 2026-05-09.",
                        "necessity/conditions.xlsx · sheet Families · " + codes
                                + "    'S161XX[ADS' is not a list of codes; look for a bracket without its other half."
                                + " Write codes without dots in capitals, [139] for one of several, . for any, * + ?"
                                + " after a character, and | between codes.",
                        "necessity/dosage.xlsx · sheet Ceilings · " + visits
                                + "    '101' is too large. Visits is 1 to 100.",
                        "necessity/wrong.drl · line 12    rule DOS-902: it has no @source.",
                        "necessity/wrong.drl · line 22    rule DOS-903: in 'onFlie': Order has no 'onFlie'. Did you"
                                + " mean 'onFile'?",
                        "necessity/wrong.drl · line 5    rule \"DOS-901 A complaint is two things at once\" can never"
                                + " hold: severity is MILD and MODERATE at once.",
                        "reasons.xlsx · sheet Reasons    rule DOS-901 has no row.");
        assertThat(report.lines("rules"))
                .startsWith("Errors")
                .contains("Warnings")
                .element(1)
                .asString()
                .startsWith("  rules/coverage/payers.xlsx · sheet Payers · ");
        assertThat(report.lines("rules"))
                .last()
                .asString()
                .startsWith("12 errors, ")
                .endsWith(". The active rulebook is unchanged.");
    }

    @Test
    void aHoleInTimeIsShownWithTheRowsOnBothSides() throws RejectedRulebook {
        folder.type(STATES, "States", "JUR-IN-3", "From", LocalDate.of(2024, 1, 3));

        assertThat(added())
                .containsExactly(STATES + " · sheet States · rows JUR-IN-2, JUR-IN-3    no row holds from 2024-01-01 to"
                        + " 2024-01-02: JUR-IN-2 ends on 2023-12-31, JUR-IN-3 begins on 2024-01-03. Give JUR-IN-2 the"
                        + " Through date 2024-01-02, or JUR-IN-3 the From date 2024-01-01.");
    }

    @Test
    void aHoleOfOneDayIsAHoleToo() throws RejectedRulebook {
        folder.type(STATES, "States", "JUR-IN-3", "From", LocalDate.of(2024, 1, 2));

        assertThat(added()).singleElement().asString().contains("no row holds on 2024-01-01: JUR-IN-2 ends");
    }

    @Test
    void anEndWithoutARowToFollowIsToldWhileItIsStillToCome() throws RejectedRulebook {
        folder.type(PAYERS, "Payers", "PAY-UHC-1", "Through", LocalDate.of(2026, 12, 31));
        assertThat(added())
                .containsExactly(PAYERS + " · sheet Payers · row PAY-UHC-1    ends on 2026-12-31, and no row holds from"
                        + " 2027-01-01 on. Add the row that follows, or clear its Through date.");

        folder.type(PAYERS, "Payers", "PAY-UHC-1", "Through", LocalDate.of(2026, 11, 26));
        assertThat(added()).hasSize(1);

        folder.type(PAYERS, "Payers", "PAY-UHC-1", "Through", LocalDate.of(2026, 11, 25));
        assertThat(added()).isEmpty();
    }

    @Test
    void aJurisdictionWithoutARowIsNamed() throws RejectedRulebook {
        folder.clear(STATES, "States", "JUR-GU-1");

        assertThat(added())
                .containsExactly(STATES + " · sheet States · GU    Guam has no row on 2026-11-26: its cases wait for a"
                        + " person. Add one by ./fascia rules new state GU.");
    }

    @Test
    void aSourceIsReadAgainAfterTwelveMonths() throws RejectedRulebook {
        folder.type(PAYERS, "Payers", "PAY-UHC-1", "Reviewed on", LocalDate.of(2025, 11, 27));
        assertThat(added()).isEmpty();
        folder.type(PAYERS, "Payers", "PAY-UHC-1", "Reviewed on", LocalDate.of(2025, 11, 26));
        assertThat(added()).isEmpty();
        folder.type(PAYERS, "Payers", "PAY-UHC-1", "Reviewed on", LocalDate.of(2025, 11, 25));

        assertThat(added())
                .containsExactly(PAYERS + " · sheet Payers · row PAY-UHC-1    the source was last read on 2025-11-25,"
                        + " more than twelve months before 2026-11-26. Read it again and write the day into Reviewed"
                        + " on.");
    }

    @Test
    void aSunsetIsToldSixMonthsAhead() throws RejectedRulebook {
        folder.type(STATES, "States", "JUR-TX-1", "Sunset", LocalDate.of(2027, 5, 27));
        assertThat(added()).isEmpty();
        folder.type(STATES, "States", "JUR-TX-1", "Sunset", LocalDate.of(2027, 5, 26));

        assertThat(added())
                .containsExactly(STATES + " · sheet States · row JUR-TX-1    from 2027-05-26 on its cases need a"
                        + " person (Sunset). Read what holds then, and add the row that follows.");
    }

    @Test
    void theMapShowsAHoleInItsMonth() throws RejectedRulebook {
        assertThat(new RulesCheck(folder.root(), OfficersFolder.TODAY).map().holes())
                .isZero();
        folder.type(PAYERS, "Payers", "PAY-UHC-1", "Through", LocalDate.of(2027, 10, 31));

        assertThat(new RulesCheck(folder.root(), OfficersFolder.TODAY)
                        .map()
                        .tabs()
                        .get(1)
                        .lines())
                .filteredOn(line -> line.key().equals("UHC"))
                .singleElement()
                .satisfies(line -> assertThat(line.spots())
                        .extracting(spot -> spot.words())
                        .endsWith("1", "hole", "hole"));
    }

    private CheckReport report() throws RejectedRulebook {
        return new RulesCheck(folder.root(), OfficersFolder.TODAY).report();
    }

    private static List<String> lines(Path rules) throws RejectedRulebook {
        CheckReport report = new RulesCheck(rules, OfficersFolder.TODAY).report();
        return Stream.concat(report.errors().stream(), report.warnings().stream())
                .map(Object::toString)
                .toList();
    }

    /** The lines that were not there before the slip. */
    private List<String> added() throws RejectedRulebook {
        List<String> now = new ArrayList<>(lines(folder.root()));
        now.removeAll(BEFORE);
        return now;
    }
}
