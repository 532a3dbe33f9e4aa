package health.fascia.desk;

import health.fascia.console.CaseSheet.Fact;
import health.fascia.console.CaseSheet.Fact.Kind;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Turns what a row states into facts for people, and says of each who may read it. A new column is nobody's by accident. */
final class StatedFacts {

    /** What the house needs to know to move a case, whoever the patient is. */
    private static final Set<String> HOUSE = Set.of(
            "received", "requestedOn", "payer", "plan", "lob", "state", "place", "urgency", "frequency", "claimId");

    /** Written like a number of a person, but the name of a thing. */
    private static final Set<String> CODES = Set.of(
            "procedures",
            "modifiers",
            "taxonomy",
            "billingTaxonomy",
            "code",
            "pointers",
            "authorizationCodes",
            "caseNumber");

    /** The one date that tells who somebody is. */
    private static final String BORN = "born";

    private StatedFacts() {}

    /**
     * What a row states, in the order of its columns.
     *
     * @param before what comes before each label, as "Line 1: "
     */
    static List<Fact> of(String before, Statement statement) {
        return without(Set.of(), before, statement);
    }

    /** What a row states in some columns. */
    static List<Fact> only(Set<String> keys, Statement statement) {
        return facts(column -> keys.contains(column.key()), "", statement);
    }

    /** What a row states but in the columns that only tie it to another row. */
    static List<Fact> without(Set<String> keys, String before, Statement statement) {
        return facts(column -> !keys.contains(column.key()), before, statement);
    }

    private static List<Fact> facts(Predicate<IntakeColumn> wanted, String before, Statement statement) {
        List<Fact> facts = new ArrayList<>();
        for (IntakeColumn column : statement.sheet().columns()) {
            String value = statement.text(column.key());
            if (value != null && wanted.test(column)) {
                facts.add(new Fact(before + column.header(), value.replace(";", ", "), kind(column)));
            }
        }
        return facts;
    }

    static Kind kind(IntakeColumn column) {
        if (HOUSE.contains(column.key())) {
            return Kind.HOUSE;
        }
        if (column.key().equals(BORN)) {
            return Kind.PERSONAL;
        }
        return switch (column.type()) {
            case DATE,
                    TIME,
                    WHOLE_NUMBER,
                    DECIMAL,
                    YES_NO,
                    CHOICE,
                    CHOICES,
                    REGIONS,
                    STATE,
                    DIAGNOSES,
                    PLACE_OF_SERVICE -> Kind.CODED;
            case TEXT, IDENTIFIER, NPI, ZIP -> CODES.contains(column.key()) ? Kind.CODED : Kind.PERSONAL;
        };
    }
}
