package health.fascia.publiclist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The diagnosis codes of one federal fiscal year, as numbers: 75,000 codes and their headers take less than a megabyte. */
final class DiagnosisYear {

    /** No character, ten digits and 26 letters. */
    private static final int SIGNS = 37;

    private static final int LONGEST = 7;
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9A-Z]{2,6}");
    private static final Pattern ROW = Pattern.compile(CODE + "\t[01]");

    private final ListHeader header;
    private final long[] codes;

    private DiagnosisYear(ListHeader header, long[] codes) {
        this.header = header;
        this.codes = codes;
    }

    /** Rows are a code and whether it may be billed; empty when one is not. */
    static Optional<DiagnosisYear> of(ListHeader header, List<String> rows) {
        long[] codes = new long[rows.size()];
        for (int i = 0; i < codes.length; i++) {
            String row = rows.get(i);
            if (!ROW.matcher(row).matches()) {
                return Optional.empty();
            }
            int tab = row.indexOf('\t');
            codes[i] = number(row.substring(0, tab)) * 2 + (row.charAt(tab + 1) - '0');
        }
        Arrays.sort(codes);
        return Optional.of(new DiagnosisYear(header, codes));
    }

    ListHeader header() {
        return header;
    }

    /** Whether a code may be billed in this year: it is there, and no header. */
    boolean billable(String code) {
        return CODE.matcher(code).matches() && Arrays.binarySearch(codes, number(code) * 2 + 1) >= 0;
    }

    private static long number(String code) {
        long number = 0;
        for (int i = 0; i < LONGEST; i++) {
            int sign = i < code.length() ? Character.digit(code.charAt(i), 36) + 1 : 0;
            number = number * SIGNS + sign;
        }
        return number;
    }
}
