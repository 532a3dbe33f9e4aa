package health.fascia.sheet;

/** One worksheet as the workbook lists it; hidden covers Excel's "very hidden" too. */
public record SheetInfo(String name, boolean hidden) {}
