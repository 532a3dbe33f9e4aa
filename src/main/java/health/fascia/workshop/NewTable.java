package health.fascia.workshop;

import health.fascia.policy.Policy;
import health.fascia.rulebook.PolicyColumn;
import health.fascia.rulebook.PolicyColumn.Kind;
import health.fascia.rulebook.PolicySheet;
import health.fascia.workbook.PolicyTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes an empty policy workbook in the look of the others. */
public final class NewTable {

    private static final Pattern NAME = Pattern.compile("[a-z]+(/[a-z][a-z0-9-]*)+");

    private NewTable() {}

    /** Makes the workbook {@code name}, such as {@code coverage/fees}; one that is there is kept. */
    public static Made write(Path folder, String name) {
        if (!NAME.matcher(name).matches()) {
            return Made.refused("'" + name + "' is no name of a table. It is a folder and a name in small letters,"
                    + " such as coverage/fees.");
        }
        String file = name + ".xlsx";
        Path target = folder.resolve(file);
        if (Files.exists(target)) {
            return Made.refused("The workbook " + target + " is there already.");
        }
        Optional<PolicySheet<? extends Record>> known = Policy.sheets().stream()
                .filter(sheet -> sheet.file().equals(file))
                .findFirst();
        String last = name.substring(name.lastIndexOf('/') + 1).replace('-', ' ');
        String title = Character.toUpperCase(last.charAt(0)) + last.substring(1);
        String sheet = known.map(PolicySheet::sheet).orElse(title);
        List<PolicyColumn> columns =
                known.map(table -> PolicyColumn.of(table.row())).orElseGet(NewTable::standard);
        new PolicyTemplate(sheet, columns, readMe(title)).write(target);
        String next = known.isPresent()
                ? "The program reads it: fill it, then run ./fascia rules check."
                : "No rule looks into it yet. Put the columns of your own after Row id, and ask for them to be read.";
        return Made.of(target + " · sheet " + sheet + "    was made, without rows.", next);
    }

    private static List<PolicyColumn> standard() {
        return List.of(
                column(
                        "Row id",
                        true,
                        Kind.TEXT,
                        "Id by which the row is quoted, unique in the sheet, never used again."),
                column("Value", true, Kind.TEXT, "What the row says; one column for each thing."),
                column(
                        "From",
                        true,
                        Kind.DATE,
                        "First date of service for which the row holds. A change is a new row."),
                column("Through", false, Kind.DATE, "Last date of service for which the row holds."),
                column("Source", true, Kind.TEXT, "Where it was read: statute, rule, page or \"design default\"."),
                column("Reviewed on", true, Kind.DATE, "Day on which the source was last read."),
                new PolicyColumn(
                        "Verified",
                        true,
                        Kind.CHOICE,
                        List.of("read", "unverified"),
                        "read when a person read the source; unverified when not."),
                column("Notes", false, Kind.TEXT, "Anything the next officer should know."));
    }

    private static PolicyColumn column(String header, boolean needed, Kind kind, String allowed) {
        return new PolicyColumn(header, needed, kind, List.of(), allowed);
    }

    private static List<String> readMe(String title) {
        return List.of(
                title,
                "Row 1 is the header: do not rename a column. The notes on the header cells say what is allowed.",
                "A change is a new row with a From date; the old row gets a Through date. Nothing is overwritten.",
                "Write where you read it into Source, and read into Verified only when you read the source itself.",
                "Run ./fascia rules check after each change.");
    }
}
