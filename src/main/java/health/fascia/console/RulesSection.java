package health.fascia.console;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The part of the start page about the rules in force. */
final class RulesSection {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, MMMM d, 'at' HH:mm", Locale.US);
    private static final int SHORT_HASH = 12;

    /** More than this nobody mends in one go; the log has them all. */
    private static final int MOST_REASONS = 20;

    private final RulesReport report;
    private final Clock clock;

    RulesSection(RulesReport report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    HtmlPage page() {
        RulesReport.InForce inForce = report.inForce();
        return HtmlPage.piece(
                        "<section><h2>The rules in force</h2><p>Rulebook {{hash}}…, {{words}}, since {{since}}.</p>"
                                + "{{refused}}</section>")
                .with("hash", inForce.hash().substring(0, SHORT_HASH))
                .with("words", inForce.inWords())
                .with("since", MOMENT.withZone(clock.getZone()).format(inForce.since()))
                .with(
                        "refused",
                        report.findRefused().map(this::refused).map(List::of).orElse(List.of()));
    }

    private HtmlPage refused(RulesReport.Refused refused) {
        return HtmlPage.piece("<p class=\"note problem\"><strong>A change of {{at}} was refused</strong> and decides"
                        + " nothing. The rules above go on until these are mended:</p><ul>{{reasons}}</ul>")
                .with("at", MOMENT.withZone(clock.getZone()).format(refused.at()))
                .with(
                        "reasons",
                        refused.reasons().stream()
                                .limit(MOST_REASONS)
                                .map(reason ->
                                        HtmlPage.piece("<li>{{reason}}</li>").with("reason", reason))
                                .toList());
    }
}
