package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What nobody may write into a rule file. {@code CANARY} stands for code that would leave a file behind. */
final class HostileRules {

    static final String CODE = "new java.io.File(\"CANARY\").createNewFile()";

    private HostileRules() {}

    static List<String> all() {
        List<String> files = new ArrayList<>(whole());
        conditions()
                .map(line -> RuleFolder.head() + RuleFolder.ruleText("TR-1", line, note()))
                .forEach(files::add);
        conclusions()
                .map(line -> RuleFolder.head() + RuleFolder.ruleText("TR-1", "p : Parcel( )", line))
                .forEach(files::add);
        attributes().map(line -> good().replace("when", line + "\nwhen")).forEach(files::add);
        DisguisedRules.all().forEach(files::add);
        heads().map(line -> RuleFolder.head() + line + "\n"
                        + good().substring(RuleFolder.head().length()))
                .forEach(files::add);
        return files;
    }

    static String good() {
        return RuleFolder.head() + RuleFolder.ruleText("TR-1", "p : Parcel( weight > 3 )", note());
    }

    static String note() {
        return "findings.note( \"R-TR-1\" );";
    }

    private static Stream<String> heads() {
        return Stream.of(
                "import java.io.File",
                "import java.util.*",
                "import static java.lang.System.*",
                "import function java.lang.System.exit",
                "import accumulate java.util.ArrayList list",
                "import health.fascia.rulebook.*",
                "import health.fascia.testing.facts.Parcel",
                "global java.util.List out",
                "global health.fascia.rulebook.Findings other",
                "function boolean run() { " + CODE + "; return true; }",
                "declare Trap\n  hit : boolean = " + CODE + "\nend",
                "declare enum Trap A(" + CODE + "); x : boolean end",
                "declare Trap extends Parcel\nend",
                "declare window W\n Parcel() over window:length(1)\nend",
                "declare entry-point E\nend",
                "salience 10",
                "dialect \"mvel\"",
                "query \"Q\"\n Parcel()\nend",
                "unit Trap",
                "rule \"TR-2 Two\" extends \"TR-1 A sentence\"\nwhen\nthen\n" + CODE + ";\nend",
                "rule T2 when then end",
                "rule \"no id here\" @source(\"a\") @reviewed(\"2026-11-23\") @stage(\"CLAIM\") when Parcel() then "
                        + note() + " end");
    }

    private static Stream<String> attributes() {
        return Stream.of(
                "salience 5",
                "salience ( " + CODE + " ? 1 : 2 )",
                "enabled false",
                "enabled ( " + CODE + " )",
                "no-loop",
                "lock-on-active",
                "auto-focus",
                "agenda-group \"a\"",
                "activation-group \"a\"",
                "date-effective \"01-Jan-2026\"",
                "date-expires \"01-Jan-2026\"",
                "timer (int: 1s)",
                "duration 5",
                "dialect \"mvel\"",
                "@unknown(\"x\")",
                "@verified(\"perhaps\")",
                "@Propagation( " + CODE + " )");
    }

    private static Stream<String> conclusions() {
        return Stream.of(
                CODE + ";",
                note() + " " + CODE + ";",
                note() + " " + note(),
                "/* " + note() + " */ " + CODE + ";",
                "// quiet\n" + CODE + ";",
                "findings.note( \"R-TR-1\", " + CODE + " );",
                "findings.note( \"R-TR-1\", p.label() );",
                "findings.note( \"R-TR-1\", new Object() );",
                "findings.note( \"R-\" + \"TR-1\" );",
                "findings.note( \"R-TR-1\\u0022); " + CODE + "; //\" );",
                "findings.note( (String) \"R-TR-1\" );",
                "findings.note( \"R-TR-1\", unknown );",
                "findings.note( \"R-TR-1\"" + ", p".repeat(10_000) + " );",
                "findings.shout( \"R-TR-1\" );",
                "findings.getClass();",
                "modify( p ) { };",
                "insert( new Parcel(null, null, null, null, null) );",
                "drools.halt();",
                "System.exit(1);",
                "",
                note() + "\nthen[more]\n" + CODE + ";",
                "for (;;) { }");
    }

    private static Stream<String> conditions() {
        return Stream.concat(
                fields().map(inside -> "p : Parcel( " + inside + " )"),
                Stream.of(
                        "eval( " + CODE + " )",
                        "p : Parcel( ) from " + CODE,
                        "p : Parcel( ) from entry-point \"E\"",
                        "p : Parcel( ) over window:length(3)",
                        "accumulate( Parcel( w : weight ), s : sum( w ) )",
                        "l : java.util.List( ) from collect( Parcel( ) )",
                        "forall( Parcel( ) )",
                        "( Parcel( ) or Shelf( ) )",
                        "not( Parcel( ) or Shelf( ) )",
                        "not ( Parcel( ) and Shelf( ) )",
                        "p : Parcel( ) Parcel( weight > 1 ) do[more]",
                        "?query( p; )",
                        "Parcel( \"a\", 3; )",
                        "p := Parcel( )",
                        "n : Number( )",
                        "java.lang.Runtime( )",
                        "o : Object( )",
                        "Color( )",
                        "Ordr( )",
                        "not n : Shelf( )",
                        "p : Parcel( ) p : Shelf( )",
                        "a : Parcel( ) b : Parcel( ) c : Parcel( ) Shelf( name in (a.label, b.label, c.label) )",
                        ""));
    }

    private static Stream<String> fields() {
        return Stream.of(
                CODE,
                "weight > 1 && " + CODE,
                "System.exit(1) == null",
                "java.lang.Runtime.getRuntime() != null",
                "getClass() != null",
                "this.getClass().forName(\"x\") != null",
                "label.toString() == \"x\"",
                "label.length() > 3",
                "toString() == \"x\"",
                "hashCode() == 3",
                "label == \"a\" + \"b\"",
                "label matches \".*\"",
                "label contains \"x\"",
                "label memberOf stamps",
                "label soundslike \"x\"",
                "str[startsWith] label",
                "label == \"\\u0022\"",
                "label == 'x'",
                "label == (String) \"x\"",
                "((Parcel) this).label == \"x\"",
                "weight = 3",
                "w : weight",
                "$w : weight > 3",
                "weight > 3 ? true : false",
                "weight + 1 > 3",
                "stamps[0] == \"AIR\"",
                "stamps == stamps",
                "this == this",
                "new int[] {1} != null",
                "(() -> true)",
                "{ " + CODE + " }",
                "weight > -3",
                "weight # 3",
                "label#String.length > 3",
                "label!.length > 3",
                "wieght > 3",
                "weight > \"3\"",
                "fragile > true",
                "label > \"a\"",
                "color == Color.GREEN",
                "color == RED",
                "sent > \"2026-01-01\"",
                "weight > null",
                "weight in ()",
                "weight in (null)",
                "weight in 3",
                "weight",
                "weight >",
                "> 3",
                "weight > 3 ||",
                "heavierThan(3)",
                "heavierThan(null)",
                "heavierThan(\"3\")",
                "heavierThan()",
                "(".repeat(10_000) + "fragile" + ")".repeat(10_000),
                "(".repeat(10_000),
                "!".repeat(10_000) + "fragile",
                "!".repeat(401) + "fragile",
                "fragile" + " || fragile".repeat(5_000),
                "label == \"" + "a".repeat(600_000) + "\"");
    }

    private static List<String> whole() {
        return List.of(
                "",
                "not a rule at all",
                "package",
                "package evil\n" + good().substring(good().indexOf('\n')),
                "package rulesevil\n" + good().substring(good().indexOf('\n')),
                good().replace("package rules.toys", ""),
                good().replace("then", ""),
                good().replace("@source(\"house\")", ""),
                good().replace("@source(\"house\")", "@source(\"\")"),
                good().replace("@source(\"house\")", "@source(a=1, b=2)"),
                good().replace("@reviewed(\"2026-11-23\")", ""),
                good().replace("@stage(\"REFERRAL\")", ""),
                good().replace("@stage(\"REFERRAL\")", "@stage(\"REFERRAL, DENIAL\")"),
                good().replace("2026-11-23", "last year"),
                good().replace("import health.fascia.testing.facts.*", ""),
                "/* " + good(),
                "\"" + good(),
                good() + good(),
                good() + "\u0000\u0001",
                "{".repeat(100_000),
                "rule ".repeat(5_000),
                "not ".repeat(100_000));
    }
}
