package health.fascia.sheet;

/** Tells whether a number format shows a date or a time. */
final class DateFormats {

    private DateFormats() {}

    /** Built-in formats: 14 to 22 and 45 to 47 (ECMA-376 part 1, 18.8.30), 27 to 36 and 50 to 58 in East Asian Excel. */
    static boolean isDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    /** A custom format is a date when a letter of date or time is left outside quotes, escapes and brackets. */
    static boolean isDate(String code) {
        int i = 0;
        while (i < code.length()) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = end(code, i, '"');
                // The character after these is shown, skipped as wide as, or repeated: never a date's letter.
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    if (isElapsed(code, i)) {
                        return true;
                    }
                    i = end(code, i, ']');
                }
                case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S' -> {
                    return true;
                }
                case 'G', 'g' -> i += code.regionMatches(true, i, "General", 0, 7) ? 6 : 0;
                default -> {
                    // Digits, separators, sections.
                }
            }
            i++;
        }
        return false;
    }

    /** [h], [mm] or [ss]: hours, minutes or seconds that run past their end. */
    private static boolean isElapsed(String code, int bracket) {
        int end = end(code, bracket, ']');
        for (int i = bracket + 1; i < end; i++) {
            if ("hHmMsS".indexOf(code.charAt(i)) < 0) {
                return false;
            }
        }
        return end > bracket + 1 && end < code.length();
    }

    private static int end(String code, int from, char closing) {
        int end = code.indexOf(closing, from + 1);
        return end < 0 ? code.length() : end;
    }
}
