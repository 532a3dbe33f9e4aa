package health.fascia.publiclist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts the lines of published lists into fields, and reads the dates in them. */
final class ListFields {

    private static final Pattern PROCEDURE = Pattern.compile("[0-9A-Z][0-9]{3}[0-9A-Z]");

    private ListFields() {}

    /** The fields of a line: separated by tabs where it has one, else by commas, with quotation marks as in CSV. */
    static List<String> of(String line) {
        return line.indexOf('\t') >= 0 ? List.of(line.split("\t", -1)) : commas(line);
    }

    private static List<String> commas(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** Whether a field has the form of a procedure code: five characters, digits in the middle. */
    static boolean isProcedure(String field) {
        return PROCEDURE.matcher(field).matches();
    }

    /** A day as eight digits; zeros, a star and nothing mean no day. */
    static boolean isNoDay(String field) {
        return field.isBlank() || field.strip().equals("*") || field.strip().equals("00000000");
    }

    /** Reads a day such as 20241231; empty when it is none. */
    static Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(field.strip(), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
