package health.fascia.paper;

import health.fascia.workbook.FormRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the boxes of a form stand on the paper, on the grid of the NUCC for version 02/12: ten characters an inch, six lines
 * an inch, lines and columns from 1. The form itself is bought printed in red; only the text is ours.
 */
final class PrintedForm {

    /** The line of the first service, and the lines from one service to the next. */
    private static final int FIRST_SERVICE = 44;

    private static final int SERVICE_LINES = 2;

    /** Left edges of the four diagnoses of a line. */
    private static final int[] DIAGNOSES = {3, 16, 29, 42};

    private final Map<String, String> boxes = new HashMap<>();
    private final List<String> values;
    private final List<Text> texts = new ArrayList<>();

    /** A text with the line and the column in which it begins. */
    record Text(int line, int column, String text) {}

    private PrintedForm(FormRow form) {
        this.values = form.boxes();
        int place = 0;
        for (String header : FormRow.BEFORE) {
            boxes.put(header, values.get(place++));
        }
        place += FormRow.LINES * FormRow.LINE.size();
        for (String header : FormRow.AFTER) {
            boxes.put(header, values.get(place++));
        }
    }

    static List<Text> of(FormRow form) {
        PrintedForm printed = new PrintedForm(form);
        printed.people();
        printed.cover();
        printed.treatment();
        for (int line = 0; line < FormRow.LINES; line++) {
            printed.service(line);
        }
        printed.billing();
        return printed.texts;
    }

    private String box(String header) {
        return boxes.getOrDefault(header, "");
    }

    private void put(int line, int column, int longest, String text) {
        String shown = text.length() <= longest ? text : text.substring(0, longest);
        if (!shown.isBlank()) {
            texts.add(new Text(line, column, shown));
        }
    }

    private void cross(int line, int column) {
        texts.add(new Text(line, column, "X"));
    }

    private void yesOrNo(String header, int line, int yes, int no) {
        if (!box(header).isEmpty()) {
            cross(line, box(header).equals("YES") ? yes : no);
        }
    }

    private void people() {
        address(2, 41, 31, box("Carrier"));
        cross(8, kind(box("1 Kind")));
        put(8, 50, 29, box("1a Member id"));
        put(10, 1, 28, box("2 Patient"));
        put(10, 31, 10, box("3 Born"));
        sex("3 Sex", 10, 42, 47);
        put(10, 50, 29, box("4 Insured"));
        put(12, 1, 28, box("5 Street"));
        cross(
                12,
                switch (box("6 Relation")) {
                    case "SELF" -> 33;
                    case "SPOUSE" -> 38;
                    case "CHILD" -> 42;
                    default -> 47;
                });
        put(14, 1, 24, box("5 City"));
        put(14, 26, 3, box("5 State"));
        put(16, 1, 12, box("5 ZIP"));
        put(16, 15, 14, box("5 Phone"));
        insuredAddress();
    }

    private static int kind(String kind) {
        return switch (kind) {
            case "MEDICARE" -> 1;
            case "MEDICAID" -> 8;
            case "TRICARE" -> 15;
            case "CHAMPVA" -> 24;
            case "FECA" -> 39;
            default -> 45;
        };
    }

    private void sex(String header, int line, int male, int female) {
        if (!box(header).isEmpty()) {
            cross(line, box(header).equals("M") ? male : female);
        }
    }

    /** As "STREET, CITY ST ZIP", which have three lines of box 7. */
    private void insuredAddress() {
        String[] parts = box("7 Insured address").split(", ", 2);
        put(12, 50, 29, parts[0]);
        if (parts.length == 2) {
            String[] words = parts[1].split(" ");
            int last = words.length - 1;
            put(16, 50, 12, words[last]);
            if (last > 0) {
                put(14, 74, 3, words[last - 1]);
                put(14, 50, 23, parts[1].substring(0, parts[1].lastIndexOf(" " + words[last - 1])));
            }
        }
    }

    /** Name, street, and city with state and ZIP, a line each. */
    private void address(int line, int column, int longest, String whole) {
        String[] parts = whole.split(", ", 3);
        for (int part = 0; part < parts.length; part++) {
            put(line + part, column, longest, parts[part]);
        }
    }

    private void cover() {
        put(18, 1, 28, box("9 Other insured"));
        put(18, 50, 29, box("11 Group"));
        put(20, 1, 28, box("9a Other policy"));
        yesOrNo("10a Work", 20, 35, 41);
        put(20, 53, 10, box("11a Insured born"));
        yesOrNo("10b Auto", 22, 35, 41);
        put(22, 45, 2, box("10b State"));
        put(22, 50, 29, box("11b Accident claim"));
        yesOrNo("10c Other", 24, 35, 41);
        put(24, 50, 29, box("11c Plan"));
        put(26, 1, 28, box("9d Other plan"));
        put(26, 31, 18, box("10d Codes"));
        yesOrNo("11d Another plan", 26, 52, 57);
        put(29, 7, 20, box("12 Release"));
        put(29, 55, 20, box("13 Assignment"));
    }

    private void treatment() {
        dateAndCode(box("14 Onset or accident"), 2, 16);
        dateAndCode(box("15 First treatment"), 37, 31);
        put(34, 1, 28, box("17 Referring"));
        put(34, 33, 15, box("17b NPI"));
        put(36, 1, 48, box("19 Note"));
        yesOrNo("20 Outside lab", 36, 52, 57);
        put(37, 42, 1, "0");
        diagnoses();
        put(38, 50, 11, box("22 Resubmission"));
        put(38, 62, 17, box("22 Original no."));
        put(40, 50, 29, box("23 Authorization"));
    }

    /** As "MM DD YYYY CODE". */
    private void dateAndCode(String both, int date, int code) {
        int end = both.lastIndexOf(' ');
        if (end > 0) {
            put(32, date, 10, both.substring(0, end));
            put(32, code, 3, both.substring(end + 1));
        }
    }

    /** As "A.S161XXA B.M542": the letters are printed on the form. */
    private void diagnoses() {
        int place = 0;
        for (String lettered : box("21 Diagnoses").split(" ")) {
            int line = 38 + place / DIAGNOSES.length;
            put(line, DIAGNOSES[place % DIAGNOSES.length], 8, lettered.substring(lettered.indexOf('.') + 1));
            place++;
        }
    }

    private void service(int number) {
        int first = FormRow.BEFORE.size() + number * FormRow.LINE.size();
        int line = FIRST_SERVICE + number * SERVICE_LINES;
        String day = values.get(first);
        if (day.isEmpty()) {
            return;
        }
        // The form has two digits for the year here, and the day twice.
        String shortDay = day.substring(0, 6) + day.substring(8);
        put(line, 1, 8, shortDay);
        put(line, 10, 8, shortDay);
        put(line, 19, 2, values.get(first + 1));
        String[] code = values.get(first + 2).split(" ", 2);
        put(line, 25, 7, code[0]);
        put(line, 33, 11, code.length == 2 ? code[1] : "");
        put(line, 45, 4, values.get(first + 3));
        put(line, 50, 8, dollars(values.get(first + 4)));
        put(line, 59, 3, values.get(first + 5));
        put(line, 68, 10, values.get(first + 6));
    }

    /** Dollars and cents stand apart, without a point; dollars end where their part of the box ends. */
    private static String dollars(String amount) {
        return "%8s".formatted(amount.replace('.', ' '));
    }

    private void billing() {
        String tax = box("25 Tax id");
        int end = tax.lastIndexOf(' ');
        put(56, 1, 15, end < 0 ? tax : tax.substring(0, end));
        cross(56, tax.endsWith("SSN") ? 17 : 19);
        put(56, 23, 14, box("26 Account"));
        yesOrNo("27 Assignment", 56, 38, 43);
        String total = box("28 Total");
        put(56, 52, 9, total.equals("CONTINUED") ? total : dollars(total));
        put(56, 62, 8, box("29 Paid").isEmpty() ? "" : dollars(box("29 Paid")));
        put(57, 66, 14, box("33 Phone"));
        address(58, 23, 26, box("32 Place"));
        address(58, 50, 29, box("33 Billing"));
        put(60, 1, 20, box("31 Signed by"));
        put(61, 23, 10, box("32a NPI"));
        put(61, 50, 10, box("33a NPI"));
        put(61, 63, 2, box("33b Taxonomy").isEmpty() ? "" : "ZZ");
        put(61, 65, 14, box("33b Taxonomy"));
    }
}
