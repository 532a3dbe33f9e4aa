package health.fascia.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of an expected result: {@code approved}, {@code pended}, {@code ordered} and {@code days} of a referral or
 * continuation; paid and denied units by code, and {@code total} paid units, of a claim. What a cell does not name is not
 * asserted.
 */
final class ExpectedResult {

    /** The figure of a code of which all billed units are paid. */
    static final int ALL_BILLED = -1;

    /** A form of the cell or of a part of it: the figures that its groups give. */
    private record Form(Pattern pattern, List<String> figures) {}

    private static final String CODE = "([0-9A-Z][0-9]{3}[0-9A-Z])";

    private static final List<Form> WHOLE = List.of(
            form("(\\d+) (?:more )?visits?", "approved"),
            form("(\\d+) of (\\d+) visits, (?:the )?rest after re-evaluation", "approved", "ordered"),
            form("(\\d+) visits within (\\d+) days of the first", "approved", "days"),
            form("(\\d+) approved, (\\d+) pending", "approved", "pended"),
            form("(\\d+)", "total"));

    private static final List<Form> PARTS = List.of(
            form("approved\\s*=\\s*(\\d+)", "approved"),
            form("pended\\s*=\\s*(\\d+)", "pended"),
            form("(\\d+) units? in all", "total"),
            form(CODE + "\\s*:\\s*(\\d+)(?: (?:paid|allowed))?", "paid"),
            form(CODE + "\\s*:\\s*(\\d+) (?:paid|allowed), (\\d+) denied", "paid", "denied"),
            form(CODE + " paid", "all"));

    private static final Pattern IN_ALL = Pattern.compile("(\\d+ units? in all) \\((.*)\\)");

    private static final String FORMS = "Write '6 visits', '6 of 8 visits, rest after re-evaluation', '12 visits within"
            + " 90 days of the first', '6 approved, 10 pending', 'approved=6;pended=10', '6 more visits', '97124:1',"
            + " '97124:1 allowed, 1 denied', '98940 paid', '1 unit in all (97110:1)' or '0'; codes with a semicolon"
            + " between them.";

    private ExpectedResult() {}

    private static Form form(String pattern, String... figures) {
        return new Form(Pattern.compile(pattern), List.of(figures));
    }

    /** The figures by name; a code is named {@code paid 97124} or {@code denied 97124}. */
    static Map<String, Integer> read(CaseCell cell) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        if (cell.blank() || find(WHOLE, cell, figures)) {
            return figures;
        }
        for (CaseCell part : cell.parts()) {
            Matcher inAll = IN_ALL.matcher(part.text());
            boolean total = inAll.matches();
            boolean read = total
                    ? find(PARTS, part.part(inAll.group(1)), figures) && find(PARTS, part.part(inAll.group(2)), figures)
                    : find(PARTS, part, figures);
            if (!read) {
                throw part.wrong(FORMS);
            }
        }
        return figures;
    }

    private static boolean find(List<Form> forms, CaseCell cell, Map<String, Integer> figures) {
        for (Form form : forms) {
            Matcher found = form.pattern().matcher(cell.text());
            if (found.matches()) {
                take(form, found, cell, figures);
                return true;
            }
        }
        return false;
    }

    private static void take(Form form, Matcher found, CaseCell cell, Map<String, Integer> figures) {
        boolean coded =
                found.groupCount() > form.figures().size() || form.figures().contains("all");
        for (int i = 0; i < form.figures().size(); i++) {
            String name = form.figures().get(i);
            boolean all = name.equals("all");
            int group = coded ? i + 2 : i + 1;
            int value = all ? ALL_BILLED : cell.part(found.group(group)).whole();
            String figure = coded ? (all ? "paid" : name) + " " + found.group(1) : name;
            if (figures.put(figure, value) != null) {
                throw cell.wrong("'" + figure + "' stands there twice. " + FORMS);
            }
        }
    }
}
