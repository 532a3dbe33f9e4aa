package health.fascia.workbook;

import health.fascia.workbook.TreatmentRows.About;
import health.fascia.workbook.TreatmentRows.Amount;
import health.fascia.workbook.TreatmentRows.DrawDown;
import health.fascia.workbook.TreatmentRows.Held;
import health.fascia.workbook.TreatmentRows.Line;
import health.fascia.workbook.TreatmentRows.MoreVisits;
import health.fascia.workbook.TreatmentRows.OverUse;
import health.fascia.workbook.TreatmentRows.Permission;
import health.fascia.workbook.TreatmentRows.Planned;
import health.fascia.workbook.TreatmentRows.Scored;
import health.fascia.workbook.TreatmentRows.Session;
import health.fascia.workbook.TreatmentRows.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the treatment workbook's sheets. */
final class TreatmentColumns {

    private TreatmentColumns() {}

    static List<ListColumn<Held>> visits() {
        List<ListColumn<Held>> columns = new ArrayList<>();
        who(columns, Held::about);
        columns.add(ListColumn.number("Visit no.", 8, Held::number));
        columns.add(ListColumn.date("Date", row -> row.session().day()));
        session(columns, Held::session);
        columns.add(ListColumn.number("Units", 7, Held::units));
        columns.add(ListColumn.text("Authorization", 16, Held::authorization));
        columns.add(mark(TreatmentTab.VISITS, 12));
        why(columns, Held::why, "What would help");
        source(columns, Held::source);
        return columns;
    }

    static List<ListColumn<Planned>> planned() {
        List<ListColumn<Planned>> columns = new ArrayList<>();
        who(columns, Planned::about);
        columns.add(ListColumn.date("Date", row -> row.session().day()));
        columns.add(ListColumn.number("Days until", 8, Planned::daysUntil));
        columns.add(ListColumn.number("Visit no.", 8, Planned::number));
        session(columns, Planned::session);
        columns.add(ListColumn.text("Authorization", 16, Planned::authorization));
        columns.add(mark(TreatmentTab.PLANNED, 10));
        why(columns, Planned::why, "What would help");
        source(columns, Planned::source);
        return columns;
    }

    static List<ListColumn<DrawDown>> drawDown() {
        List<ListColumn<DrawDown>> columns = new ArrayList<>();
        who(columns, DrawDown::about);
        columns.add(mark(TreatmentTab.DRAW_DOWN, 11));
        columns.add(ListColumn.text("Warnings", 38, row -> CaseColumns.lines(row.warnings())));
        columns.add(ListColumn.text("Waits for", 22, DrawDown::waitsFor));
        columns.add(ListColumn.number("Granted by us", 9, row -> row.ours().granted()));
        columns.add(ListColumn.number("Held", 7, row -> row.ours().held()));
        columns.add(ListColumn.number(
                "Left of ours", 8, row -> row.ours().granted() - row.ours().held()));
        columns.add(ListColumn.date("Our last day", row -> row.ours().through()));
        columns.add(ListColumn.text("Authorization", 22, permitted(Permission::number, "none")));
        columns.add(ListColumn.text("Payer's answer", 14, permitted(Permission::answer, "")));
        amount(columns, "Visits", Permission::visits);
        amount(columns, "Units", Permission::units);
        columns.add(ListColumn.date("Last day", row -> of(row.permission(), Permission::through)));
        columns.add(ListColumn.number("Days left", 9, row -> of(row.permission(), Permission::daysLeft)));
        return columns;
    }

    private static Function<DrawDown, String> permitted(Function<Permission, String> words, String otherwise) {
        return row -> {
            Permission permission = row.permission();
            return permission == null ? otherwise : words.apply(permission);
        };
    }

    private static void amount(List<ListColumn<DrawDown>> columns, String name, Function<Permission, Amount> amount) {
        columns.add(ListColumn.number(name + " requested", 10, row -> of(row.permission(), amount, Amount::requested)));
        columns.add(ListColumn.number(name + " granted", 9, row -> of(row.permission(), amount, Amount::granted)));
        columns.add(ListColumn.number(name + " used", 8, row -> of(row.permission(), amount, Amount::used)));
        columns.add(ListColumn.number(name + " left", 8, row -> of(row.permission(), amount, Amount::left)));
    }

    private static <T> @Nullable T of(@Nullable Permission permission, Function<Permission, @Nullable T> value) {
        return permission == null ? null : value.apply(permission);
    }

    private static @Nullable Integer of(
            @Nullable Permission permission,
            Function<Permission, Amount> amount,
            Function<Amount, @Nullable Integer> value) {
        return permission == null ? null : value.apply(amount.apply(permission));
    }

    static List<ListColumn<OverUse>> overUse() {
        List<ListColumn<OverUse>> columns = new ArrayList<>();
        columns.add(ListColumn.text("Payer", 18, row -> row.about().payer()));
        columns.add(ListColumn.text("Case", 16, row -> row.about().caseNumber()));
        patient(columns, OverUse::about);
        columns.add(mark(TreatmentTab.OVER_USE, 15));
        columns.add(ListColumn.text("Authorization", 20, OverUse::authorization));
        columns.add(ListColumn.number("Granted", 9, OverUse::granted));
        columns.add(ListColumn.number("Used", 9, OverUse::used));
        columns.add(ListColumn.number("Too many", 9, row -> row.used() - row.granted()));
        columns.add(ListColumn.date("Last visit", OverUse::lastVisit));
        return columns;
    }

    static List<ListColumn<Scored>> progress() {
        List<ListColumn<Scored>> columns = new ArrayList<>();
        who(columns, Scored::about);
        columns.add(ListColumn.text("Condition", 24, Scored::condition));
        columns.add(ListColumn.text("Instrument", 11, Scored::instrument));
        columns.add(ListColumn.points("Baseline", 9, row -> row.baseline().points()));
        columns.add(ListColumn.date("Baseline on", row -> row.baseline().day()));
        columns.add(ListColumn.points("Latest", 9, row -> row.latest().points()));
        columns.add(ListColumn.date("Latest on", row -> row.latest().day()));
        columns.add(ListColumn.points("Improvement", 14, Scored::improvement));
        columns.add(ListColumn.points("Needed", 9, Scored::needed));
        columns.add(mark(TreatmentTab.PROGRESS, 15));
        columns.add(ListColumn.number("Visits held", 8, row -> row.since().held()));
        columns.add(
                ListColumn.number("Visits since score", 9, row -> row.since().sinceScore()));
        columns.add(ListColumn.text("Waits for", 22, row -> row.since().waitsFor()));
        columns.add(ListColumn.date("Due", row -> row.since().due()));
        return columns;
    }

    static List<ListColumn<MoreVisits>> continuations() {
        List<ListColumn<MoreVisits>> columns = new ArrayList<>();
        columns.add(ListColumn.text("Request", 18, MoreVisits::number));
        who(columns, MoreVisits::about);
        columns.add(ListColumn.date("Requested on", MoreVisits::requestedOn));
        columns.add(ListColumn.number("Visits asked", 8, row -> row.visits().asked()));
        columns.add(mark(TreatmentTab.CONTINUATIONS, 13));
        columns.add(ListColumn.text("By a person", 24, TreatmentColumns::person));
        columns.add(ListColumn.number("Visits granted", 9, row -> row.visits().granted()));
        columns.add(ListColumn.date("Valid from", row -> row.visits().validFrom()));
        columns.add(ListColumn.date("Valid through", row -> row.visits().validThrough()));
        why(columns, MoreVisits::why, "What would make it a yes");
        columns.add(ListColumn.text("Waiting for", 18, MoreVisits::waitingFor));
        columns.add(ListColumn.date("Due", MoreVisits::due));
        source(columns, MoreVisits::source);
        return columns;
    }

    private static String person(MoreVisits row) {
        return row.note().isEmpty() || row.review().isEmpty()
                ? row.note() + row.review()
                : row.note() + ": " + row.review();
    }

    private static <L> void who(List<ListColumn<L>> columns, Function<L, About> about) {
        columns.add(ListColumn.text("Case", 16, row -> about.apply(row).caseNumber()));
        patient(columns, about);
        columns.add(ListColumn.text("Payer", 14, row -> about.apply(row).payer()));
    }

    private static <L> void patient(List<ListColumn<L>> columns, Function<L, About> about) {
        columns.add(
                ListColumn.text("Patient", 18, row -> about.apply(row).patient().name()));
        columns.add(ListColumn.date("Born", row -> about.apply(row).patient().born()));
        columns.add(ListColumn.text(
                "Member id", 13, row -> about.apply(row).patient().memberId()));
    }

    private static <L> void session(List<ListColumn<L>> columns, Function<L, Session> session) {
        columns.add(ListColumn.text("Start", 7, row -> session.apply(row).start()));
        columns.add(ListColumn.text("End", 7, row -> session.apply(row).end()));
        columns.add(ListColumn.number("Minutes", 9, row -> session.apply(row).minutes()));
        columns.add(
                ListColumn.text("Therapist NPI", 12, row -> session.apply(row).therapistNpi()));
        columns.add(ListColumn.text("State, place", 8, row -> session.apply(row).place()));
    }

    private static <L> void why(List<ListColumn<L>> columns, Function<L, Why> why, String helps) {
        columns.add(ListColumn.text(
                "Reasons", 46, row -> CaseColumns.lines(why.apply(row).reasons(), CaseColumns::reason)));
        columns.add(ListColumn.text(
                "Policy clauses", 42, row -> CaseColumns.lines(why.apply(row).reasons(), CaseColumns::clause)));
        columns.add(ListColumn.text(
                helps, 30, row -> CaseColumns.lines(why.apply(row).helps())));
    }

    private static <L> void source(List<ListColumn<L>> columns, Function<L, CaseRow.Source> source) {
        columns.add(ListColumn.text("Source file", 16, row -> source.apply(row).file()));
        columns.add(ListColumn.number("Source row", 8, row -> source.apply(row).row()));
    }

    private static <L extends Line> ListColumn<L> mark(TreatmentTab tab, int width) {
        return new ListColumn<>(tab.markedBy(), width, ListColumn.Type.OUTCOME, Line::mark);
    }
}
