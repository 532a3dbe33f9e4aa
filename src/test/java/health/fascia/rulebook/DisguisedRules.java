package health.fascia.rulebook;

import java.util.stream.Stream;

/** Code where one might not look for it: in escapes, comments, quotes, annotations, names, encodings and sheer size. */
final class DisguisedRules {

    private static final String CODE = HostileRules.CODE;
    private static final String NOTE = HostileRules.note();

    private DisguisedRules() {}

    static Stream<String> all() {
        String good = HostileRules.good();
        String escaped = CODE.replace("new", "\\u006e\\u0065\\u0077");
        return Stream.of(
                good.replace(NOTE, escaped + ";"),
                good.replace(NOTE, NOTE + " \\u003b " + CODE + ";"),
                good.replace("weight > 3", "weight > 3 \\u0026\\u0026 " + CODE),
                good.replace("weight > 3", "/* */ " + CODE + " /* */"),
                good.replace("weight > 3", "weight > 3 // \n, " + CODE),
                good.replace("weight > 3", "weight > 3 /* \u2028 */ , eval( " + CODE + " )"),
                good.replace("weight > 3", "label == \"\\\"\" + " + CODE + " + \"\\\"\""),
                good.replace("weight > 3", "label == \"a\" \"b\""),
                good.replace("weight > 3", "label == '\"' + " + CODE + " + '\"'"),
                good.replace("weight > 3", "label == `" + CODE + "`"),
                good.replace("weight > 3", "label == \"\"\"" + CODE + "\"\"\""),
                good.replace("weight > 3", "weight > 3L"),
                good.replace("weight > 3", "weight > 0x7F"),
                good.replace("weight > 3", "weight > 1e9"),
                good.replace("weight > 3", "\u0435val(" + CODE + ")"),
                good.replace("weight > 3", "w\u0435ight > 3"),
                good.replace("weight > 3", "weight\u200B > 3"),
                good.replace("weight > 3", "weight > 3 ) from " + CODE + " p2 : Parcel( "),
                good.replace("weight > 3", "weight > 3 ) @watch( " + CODE + " "),
                good.replace("weight > 3", "this.weight > 3, this.class.classLoader != null"),
                good.replace("weight > 3", "class != null"),
                good.replace("weight > 3", "declaringClass != null"),
                good.replace("weight > 3", "color.declaringClass != null"),
                good.replace("weight > 3", "color.name() == \"RED\""),
                good.replace("weight > 3", "color.ordinal() == 0"),
                good.replace("weight > 3", "sent.now() != null"),
                good.replace("weight > 3", "sent.atStartOfDay() != null"),
                good.replace("weight > 3", "Color.valueOf(\"RED\") == color"),
                good.replace("weight > 3", "Color.class != null"),
                good.replace("weight > 3", "Parcel.of(3, true, \"x\") != null"),
                good.replace("weight > 3", "health.fascia.testing.facts.Color.RED == color"),
                good.replace("weight > 3", "java.lang.System.getenv(\"HOME\") != null"),
                good.replace("weight > 3", "weight > 3; " + CODE + ";"),
                good.replace("@source(\"house\")", "@source(\"house\") @source(" + CODE + ")"),
                good.replace("@source(\"house\")", "@source(value=\"house\", init=" + CODE + ")"),
                good.replace("@source(\"house\")", "@java.lang.Deprecated @source(\"house\")"),
                good.replace("@stage(\"REFERRAL\")", "@stage(\"REFERRAL\") @When(" + CODE + ")"),
                good.replace("rule \"TR-1 A sentence\"", "rule TR-1"),
                good.replace("rule \"TR-1 A sentence\"", "rule \"TR-1 A\" + " + CODE),
                good.replace("package rules.toys", "package rules.toys; " + CODE + ";"),
                good.replace("package rules.toys", "package java.lang"),
                good.replace("package rules.toys", "package rules.\u0435vil"),
                good.replace(NOTE, "findings . note( \"R-TR-1\" ) ; " + CODE),
                good.replace(NOTE, "findings.note( \"R-TR-1\" ).getClass();"),
                good.replace(NOTE, "{ " + CODE + "; } " + NOTE),
                good.replace(NOTE, "if (" + CODE + ") " + NOTE),
                good.replace(NOTE, "try { " + NOTE + " } finally { " + CODE + "; }"),
                good.replace(NOTE, "Runnable r = () -> { " + CODE + "; }; r.run();"),
                good.replace(NOTE, "while (true) { " + NOTE + " }"),
                good.replace(NOTE, "update( p );"),
                good.replace(NOTE, "retract( p );"),
                good.replace(NOTE, "kcontext.getKieRuntime().halt();"),
                good.replace(NOTE, "channels[\"x\"].send( p );"),
                good.replace(NOTE, NOTE + "\nend\nfunction void f() { " + CODE + "; }\nrule \"x\" when then"),
                good.replace(NOTE, NOTE.repeat(20_000)),
                good + "\nrule \"TR-3 Three\" when then " + CODE + "; end",
                good.replace("when", "when\n" + "Parcel( )\n".repeat(30_000)),
                good.replace("A sentence", "A " + "x".repeat(1_000_000)),
                "#!/bin/sh\ntouch CANARY\n" + good,
                "<?xml version=\"1.0\"?>" + good,
                "PK\u0003\u0004" + good);
    }
}
