package health.fascia.console;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page after the login: what this person may open, and how the last night went. */
@RestController
class StartPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, MMMM d, 'at' HH:mm", Locale.US);

    private final ObjectProvider<NightReport> nights;
    private final ObjectProvider<RulesReport> rules;
    private final ObjectProvider<SigningReport> signing;
    private final Clock clock;

    StartPage(
            ObjectProvider<NightReport> nights,
            ObjectProvider<RulesReport> rules,
            ObjectProvider<SigningReport> signing,
            Clock clock) {
        this.nights = nights;
        this.rules = rules;
        this.signing = signing;
        this.clock = clock;
    }

    @GetMapping(value = "/", produces = MediaType.TEXT_HTML_VALUE)
    String start(Authentication person, CsrfToken token) {
        Set<String> groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
        return HtmlPage.of("start")
                .with("person", person.getName())
                .with("csrfName", token.getParameterName())
                .with("csrf", token.getToken())
                .with("doors", doors(groups))
                .with("signing", signing(person.getName(), groups))
                .with("night", night())
                .with("rules", rules())
                .html();
    }

    private static List<HtmlPage> doors(Set<String> groups) {
        List<Doors> open = Doors.openTo(groups);
        if (open.isEmpty()) {
            return List.of(
                    HtmlPage.piece("<li class=\"nothing\">Your account is in no group yet, so there is nothing to"
                            + " open. An administrator can change that.</li>"));
        }
        return open.stream()
                .map(door -> HtmlPage.piece(
                                "<li><a href=\"{{address}}\"><strong>{{title}}</strong><span>{{words}}</span></a></li>")
                        .with("address", door.address())
                        .with("title", door.title())
                        .with("words", door.words()))
                .toList();
    }

    /** Who has no task to decide needs no code. */
    private List<HtmlPage> signing(String person, Set<String> groups) {
        SigningReport report = signing.getIfAvailable();
        boolean decides = groups.contains(Doors.Group.REVIEWERS) || groups.contains(Doors.Group.BILLING);
        return report == null || !decides
                ? List.of()
                : List.of(HtmlPage.piece("<section><h2>Your signing code</h2><p class=\"code\">{{code}}</p>"
                                + "<p class=\"quiet\">Write it beside the decisions that you make in the approval"
                                + " workbook. It is good for the workbooks of one night; then a new one stands here."
                                + " Whoever knows it can decide in your name: tell it to nobody, and put the workbook"
                                + " into the inbox yourself.</p></section>")
                        .with("code", report.code(person)));
    }

    private List<HtmlPage> rules() {
        RulesReport report = rules.getIfAvailable();
        return report == null ? List.of() : List.of(new RulesSection(report, clock).page());
    }

    private List<HtmlPage> night() {
        NightReport report = nights.getIfAvailable();
        if (report == null) {
            return List.of();
        }
        HtmlPage last = report.findLast()
                .map(StartPage::lastNight)
                .orElseGet(() -> HtmlPage.piece("<p>No night has run yet.</p>"));
        HtmlPage next = report.findNext()
                .map(this::nextNight)
                .orElseGet(() -> HtmlPage.piece("<p class=\"quiet\">No further night is planned.</p>"));
        return List.of(HtmlPage.piece("<section><h2>The last night</h2>{{last}}{{next}}</section>")
                .with("last", List.of(last))
                .with("next", List.of(next)));
    }

    private static HtmlPage lastNight(NightReport.LastNight night) {
        return HtmlPage.piece("<p class=\"{{kind}}\"><strong>{{day}}.</strong> {{state}}</p><dl class=\"counts\">"
                        + "<div><dt>Approved</dt><dd>{{approved}}</dd></div>"
                        + "<div><dt>Pended</dt><dd>{{pended}}</dd></div>"
                        + "<div><dt>Denial proposed</dt><dd>{{denial}}</dd></div>"
                        + "<div><dt>Returned rows</dt><dd>{{returned}}</dd></div></dl>{{workbook}}")
                .with("kind", night.finished() ? "done" : "note problem")
                .with("day", DAY.format(night.asOf()))
                .with("state", night.state())
                .with("approved", count(night.approved()))
                .with("pended", count(night.pended()))
                .with("denial", count(night.denialProposed()))
                .with("returned", count(night.returned()))
                .with("workbook", workbook(night));
    }

    private static List<HtmlPage> workbook(NightReport.LastNight night) {
        String name = night.workbook();
        return name == null
                ? List.of()
                : List.of(HtmlPage.piece("<p class=\"quiet\">Workbook: {{name}}</p>")
                        .with("name", name));
    }

    private HtmlPage nextNight(Instant next) {
        return HtmlPage.piece("<p class=\"quiet\">The next one runs {{when}}.</p>")
                .with("when", MOMENT.withZone(clock.getZone()).format(next));
    }

    private static String count(long rows) {
        return String.format(Locale.US, "%,d", rows);
    }
}
