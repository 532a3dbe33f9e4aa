package health.fascia.sheet;

import health.fascia.sheet.SheetCell.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a raw cell its meaning: looks up shared texts, tells dates from numbers, and says what could not be read. */
final class CellMaker {

    /** Of a value that cannot be read, so much is shown. */
    private static final int SHOWN = 40;

    private final WorkbookContents book;
    private final Remarks remarks;

    CellMaker(WorkbookContents book, Remarks remarks) {
        this.book = book;
        this.remarks = remarks;
    }

    /** The cell, with its problems added to those of its row. */
    SheetCell make(RawCell raw, @Nullable MergedRange merged, List<String> problems) {
        if (raw.values > 1) {
            String problem = raw.address + " has two values in the file, so nobody can know which is meant.";
            problems.add(problem);
            remarks.add(ReadRemark.Kind.UNREADABLE_VALUE, raw.address, problem);
            return cell(raw, Kind.ERROR, "", merged);
        }
        if (raw.value.isEmpty()) {
            return withoutValue(raw, merged);
        }
        SheetCell cell = valued(raw, merged);
        if (cell == null) {
            String shown = CellText.brief(CellText.normalize(raw.value), SHOWN);
            String problem = raw.address + ": '" + shown + "' is not what the file says it is ("
                    + raw.type.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                    + "); type the value again.";
            problems.add(problem);
            remarks.add(ReadRemark.Kind.UNREADABLE_VALUE, raw.address, problem);
            return cell(raw, Kind.ERROR, shown, merged);
        }
        remark(raw);
        return cell;
    }

    private SheetCell withoutValue(RawCell raw, @Nullable MergedRange merged) {
        boolean emptyText = raw.type == RawCell.Type.FORMULA_TEXT && raw.values > 0;
        if (raw.formula && !emptyText) {
            remarks.add(
                    ReadRemark.Kind.FORMULA_WITHOUT_VALUE,
                    raw.address,
                    raw.address + " is a formula whose result was not saved.");
            return cell(raw, Kind.NO_VALUE, "", merged);
        }
        return cell(raw, Kind.BLANK, "", merged);
    }

    private @Nullable SheetCell valued(RawCell raw, @Nullable MergedRange merged) {
        return switch (raw.type) {
            case SHARED -> text(raw, book.texts().get(RowReader.sharedIndex(raw, book.texts())), merged);
            case INLINE, FORMULA_TEXT -> text(raw, CellText.normalize(CellText.unescape(raw.value)), merged);
            case NUMBER -> number(raw, merged);
            case BOOLEAN -> truth(raw, merged);
            case ERROR -> cell(raw, Kind.ERROR, CellText.brief(CellText.normalize(raw.value), SHOWN), merged);
            case ISO_DATE -> isoDate(raw, merged);
            case UNKNOWN -> null;
        };
    }

    private static SheetCell text(RawCell raw, String text, @Nullable MergedRange merged) {
        return cell(raw, text.isEmpty() ? Kind.BLANK : Kind.TEXT, text, merged);
    }

    private @Nullable SheetCell number(RawCell raw, @Nullable MergedRange merged) {
        String plain = PlainNumber.of(raw.value);
        if (plain == null) {
            return null;
        }
        String date =
                book.styles().isDate(raw.style) ? SerialDate.of(Double.parseDouble(raw.value), book.date1904()) : null;
        return date == null ? cell(raw, Kind.NUMBER, plain, merged) : cell(raw, Kind.DATE, date, merged);
    }

    private static @Nullable SheetCell truth(RawCell raw, @Nullable MergedRange merged) {
        return switch (raw.value) {
            case "1", "true" -> cell(raw, Kind.BOOLEAN, "TRUE", merged);
            case "0", "false" -> cell(raw, Kind.BOOLEAN, "FALSE", merged);
            default -> null;
        };
    }

    private static @Nullable SheetCell isoDate(RawCell raw, @Nullable MergedRange merged) {
        String value = raw.value.endsWith("Z") ? raw.value.substring(0, raw.value.length() - 1) : raw.value;
        try {
            if (value.indexOf('T') < 0) {
                return cell(raw, Kind.DATE, LocalDate.parse(value).toString(), merged);
            }
            LocalDateTime time = LocalDateTime.parse(value);
            boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
            return cell(raw, Kind.DATE, midnight ? time.toLocalDate().toString() : SerialDate.text(time), merged);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private void remark(RawCell raw) {
        if (raw.formula) {
            remarks.add(
                    ReadRemark.Kind.CACHED_FORMULA,
                    raw.address,
                    raw.address + " is a formula; the result saved with the workbook was taken.");
        }
        boolean sharedRich =
                raw.type == RawCell.Type.SHARED && book.texts().isRich(RowReader.sharedIndex(raw, book.texts()));
        if (sharedRich || raw.rich) {
            remarks.add(
                    ReadRemark.Kind.RICH_TEXT,
                    raw.address,
                    raw.address + " has text in several fonts; all of it was taken as plain text.");
        }
    }

    private static SheetCell cell(RawCell raw, Kind kind, String text, @Nullable MergedRange merged) {
        String range = merged == null ? null : merged.toString();
        return new SheetCell(raw.address, raw.column, kind, text, raw.formula, range);
    }
}
