package health.fascia.console;

import health.fascia.console.CaseSheet.Fact;
import health.fascia.console.CaseSheet.Fact.Kind;
import health.fascia.console.CaseSheet.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Takes out of a sheet what a group does not need. Who decides about cases reads everything; who watches over the rules
 * reads dates and codes without names; who runs the processes reads neither. What is taken out never leaves the service.
 */
enum FactMask {
    /** Reviewers and billing. */
    NOTHING_HIDDEN(null),
    WITHOUT_NAMES("Names, numbers of persons, addresses and free text are not shown to your group."),
    WITHOUT_FACTS("Facts about the patient are not shown to your group.");

    static final String HIDDEN = "Not shown to your group";

    private static final String HIDDEN_WORDS = "What was said about this case is not shown to your group.";

    /** Shorter values, such as an initial, would take letters out of every sentence. */
    private static final int SHORTEST_NAME = 3;

    /** Numbers of persons, licenses and members, also where no fact gives them; dates and money are shorter. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\w.-])[A-Z]{0,4}[0-9]{7,}[A-Z]?(?![\\w-])");

    private final @Nullable String note;

    FactMask(@Nullable String note) {
        this.note = note;
    }

    static FactMask of(Authentication reader) {
        return of(reader.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The group that may read most counts; an unknown group reads least. */
    static FactMask of(Set<String> groups) {
        if (groups.contains(Doors.Group.REVIEWERS) || groups.contains(Doors.Group.BILLING)) {
            return NOTHING_HIDDEN;
        }
        return groups.contains(Doors.Group.COMPLIANCE) ? WITHOUT_NAMES : WITHOUT_FACTS;
    }

    CaseSheet mask(CaseSheet sheet) {
        return mask(sheet, Map.of());
    }

    DeterminationSheet mask(DeterminationSheet sheet) {
        List<String> names = names(sheet.sheet());
        return new DeterminationSheet(
                mask(sheet.sheet(), sheet.sentences()),
                note,
                sheet.rulesNote(),
                sheet.sentences(),
                sheet.nearly().stream()
                        .map(near -> new DeterminationSheet.Near(
                                near.rule(), near.sentence(), near.source(), words(near.keptBackBy(), HIDDEN, names)))
                        .toList(),
                sheet.clocks(),
                sheet.rows());
    }

    private CaseSheet mask(CaseSheet sheet, Map<String, String> sentences) {
        if (this == NOTHING_HIDDEN) {
            return sheet;
        }
        List<String> names = names(sheet);
        List<String> yes = sheet.toBecomeAYes().stream()
                .map(text -> words(text, HIDDEN_WORDS, names))
                .distinct()
                .toList();
        return new CaseSheet(
                sheet.caseNumber(),
                sheet.determinationNumber(),
                sheet.outcome(),
                sheet.decidedOn(),
                sheet.visitsAsked(),
                sheet.visitsGranted(),
                sheet.facts().stream().map(this::fact).toList(),
                sheet.reasons().stream()
                        .map(reason -> reason(reason, sentences, names))
                        .toList(),
                yes);
    }

    private Fact fact(Fact fact) {
        boolean shown = fact.kind() == Kind.HOUSE || fact.kind() == Kind.CODED && this == WITHOUT_NAMES;
        return shown ? fact : new Fact(fact.label(), HIDDEN, Kind.HIDDEN);
    }

    private Reason reason(Reason reason, Map<String, String> sentences, List<String> names) {
        String instead = sentences.getOrDefault(reason.rule(), HIDDEN_WORDS);
        String words = reason.byAPerson() ? HIDDEN_WORDS : words(reason.words(), instead, names);
        return new Reason(reason.rule(), reason.weight(), words, reason.clause(), reason.source());
    }

    /** A rule's words about this case name dates and codes, and now and then a person. */
    private String words(String text, String instead, List<String> names) {
        return switch (this) {
            case NOTHING_HIDDEN -> text;
            case WITHOUT_FACTS -> instead;
            case WITHOUT_NAMES -> {
                String left = text;
                for (String name : names) {
                    left = Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                            .matcher(left)
                            .replaceAll("(not shown)");
                }
                yield LONG_NUMBER.matcher(left).replaceAll("(not shown)");
            }
        };
    }

    /** The longest first, so that no rest of a longer one stays. */
    private static List<String> names(CaseSheet sheet) {
        return sheet.facts().stream()
                .filter(fact -> fact.kind() == Kind.PERSONAL)
                .map(Fact::value)
                .filter(value -> value.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
