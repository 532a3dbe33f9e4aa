package health.fascia.policy;

import health.fascia.codeset.BodyRegion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cells that speak of procedure codes: {@code billed} as {@code 97140x2;97124x1}, {@code minutes} as
 * {@code 97124:22}, {@code modifiers} as {@code GP} or {@code 97124-59-XS}, {@code regions} as {@code NECK;SHOULDER} or
 * {@code 97140=NECK;97124=LUMBAR_PELVIS}.
 *
 * @param code the procedure code
 * @param units what is billed of it, as written
 */
record BilledService(String code, String units) {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9]{3}[0-9A-Z]");
    private static final Pattern BILLED = Pattern.compile("(" + CODE + ")\\s*x\\s*(\\d{1,4}(?:\\.\\d{1,2})?)");
    private static final Pattern MINUTES = Pattern.compile("(" + CODE + ")\\s*:\\s*(\\d{1,4}|none)");
    private static final Pattern MODIFIERS =
            Pattern.compile("(?:(" + CODE + ")\\s*-)?\\s*([0-9A-Z]{2}(?:\\s*[-, ]\\s*[0-9A-Z]{2})*)");
    private static final Pattern REGIONS =
            Pattern.compile("(?:(" + CODE + ")\\s*=\\s*)?([A-Z_]+(?:\\s*\\+\\s*[A-Z_]+)*)");

    static List<BilledService> billed(CaseCell cell) {
        List<BilledService> services = new ArrayList<>();
        for (CaseCell part : cell.parts()) {
            Matcher found = match(part, BILLED, "Write a code and its units, such as 97124x4.");
            services.add(new BilledService(found.group(1), found.group(2)));
        }
        return services;
    }

    /** Minutes by code, empty where none were recorded. */
    static Map<String, String> minutes(CaseCell cell) {
        Map<String, String> minutes = new LinkedHashMap<>();
        for (CaseCell part : cell.parts()) {
            Matcher found = match(part, MINUTES, "Write a code and its minutes, such as 97124:22, or 97124:none.");
            if (minutes.put(found.group(1), found.group(2).replace("none", "")) != null) {
                throw part.wrong("The code stands there twice; write its minutes once.");
            }
        }
        return minutes;
    }

    /** Modifiers by code, with a semicolon between them; under a blank code those of every line. */
    static Map<String, String> modifiers(CaseCell cell) {
        Map<String, String> modifiers = new LinkedHashMap<>();
        for (CaseCell part : cell.parts()) {
            Matcher found =
                    match(part, MODIFIERS, "Write modifiers such as GP for every line, or 97124-59-XS for one.");
            String code = found.group(1) == null ? "" : found.group(1);
            modifiers.merge(code, found.group(2).replaceAll("[-, ]+", ";"), (one, more) -> one + ";" + more);
        }
        return modifiers;
    }

    /** Regions by code, with a semicolon between them; under a blank code those of the whole case. */
    static Map<String, String> regionsByCode(CaseCell cell) {
        Map<String, String> regions = new LinkedHashMap<>();
        List<String> known = Stream.of(BodyRegion.values()).map(Enum::name).toList();
        for (CaseCell part : cell.parts()) {
            Matcher found = match(
                    part, REGIONS, "Write regions such as NECK;SHOULDER, or 97140=NECK;97124=LUMBAR_PELVIS by code.");
            String code = found.group(1) == null ? "" : found.group(1);
            for (CaseCell region : part.part(found.group(2)).split("\\+")) {
                regions.merge(code, region.oneOf(known), (one, more) -> one + ";" + more);
            }
        }
        return regions;
    }

    /** All regions of the case, with a semicolon between them. */
    static String regions(CaseCell cell) {
        Set<String> all = new LinkedHashSet<>();
        regionsByCode(cell).values().forEach(some -> all.addAll(List.of(some.split(";"))));
        return String.join(";", all);
    }

    private static Matcher match(CaseCell part, Pattern pattern, String allowed) {
        Matcher found = pattern.matcher(part.text());
        if (!found.matches()) {
            throw part.wrong(allowed);
        }
        return found;
    }
}
