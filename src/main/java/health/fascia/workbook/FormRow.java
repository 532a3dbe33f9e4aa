package health.fascia.workbook;

import java.util.List;

/**
 * One paper form, CMS-1500 version 02/12.
 *
 * @param claimNumber our claim number
 * @param form which of the claim's forms it is, such as "1 of 2"
 * @param boxes what stands in each box, in the order of {@link #HEADERS}
 */
public record FormRow(String claimNumber, String form, List<String> boxes) {

    /** Service lines of one form. */
    public static final int LINES = 6;

    /** The boxes before the service lines. */
    public static final List<String> BEFORE = List.of(
            "Carrier",
            "1 Kind",
            "1a Member id",
            "2 Patient",
            "3 Born",
            "3 Sex",
            "4 Insured",
            "5 Street",
            "5 City",
            "5 State",
            "5 ZIP",
            "5 Phone",
            "6 Relation",
            "7 Insured address",
            "8 (reserved)",
            "9 Other insured",
            "9a Other policy",
            "9d Other plan",
            "10a Work",
            "10b Auto",
            "10b State",
            "10c Other",
            "10d Codes",
            "11 Group",
            "11a Insured born",
            "11b Accident claim",
            "11c Plan",
            "11d Another plan",
            "12 Release",
            "13 Assignment",
            "14 Onset or accident",
            "15 First treatment",
            "16 Off work",
            "17 Referring",
            "17b NPI",
            "18 Hospital",
            "19 Note",
            "20 Outside lab",
            "21 Diagnoses",
            "22 Resubmission",
            "22 Original no.",
            "23 Authorization");

    /** What each service line has. */
    public static final List<String> LINE =
            List.of("24A Date", "24B Place", "24D Code", "24E Pointers", "24F Charge", "24G Units", "24J NPI");

    /** The boxes behind the service lines. */
    public static final List<String> AFTER = List.of(
            "25 Tax id",
            "26 Account",
            "27 Assignment",
            "28 Total",
            "29 Paid",
            "31 Signed by",
            "32 Place",
            "32a NPI",
            "33 Billing",
            "33 Phone",
            "33a NPI",
            "33b Taxonomy");

    public FormRow {
        boxes = List.copyOf(boxes);
        if (boxes.size() != BEFORE.size() + LINES * LINE.size() + AFTER.size()) {
            throw new IllegalArgumentException("A form has one value a box.");
        }
    }
}
