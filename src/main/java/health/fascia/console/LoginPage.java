package health.fascia.console;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one page that answers everybody. It works without scripts. */
@RestController
class LoginPage {

    private static final Map<String, String> NOTES = Map.of(
            "wrong", "That name and password do not belong together. Wait a few seconds, check both and try again.",
            "rest",
                    "Too many wrong passwords for this name. Wait " + LoginAttempts.REST.toMinutes()
                            + " minutes, then try again, or ask an administrator.",
            "unavailable",
                    "Nobody can sign in right now. Try again in a minute; if it stays so, tell an administrator.",
            "stale", "This page had been open for a long time. Please sign in again.",
            "left", "You have signed out.");

    @GetMapping(value = Doors.LOGIN, produces = MediaType.TEXT_HTML_VALUE)
    String login(CsrfToken token, @RequestParam Map<String, String> asked) {
        List<HtmlPage> notes = asked.keySet().stream()
                .filter(NOTES::containsKey)
                .limit(1)
                .map(LoginPage::note)
                .toList();
        return HtmlPage.of("login")
                .with("csrfName", token.getParameterName())
                .with("csrf", token.getToken())
                .with("notes", notes)
                .html();
    }

    private static HtmlPage note(String reason) {
        boolean calm = reason.equals("left") || reason.equals("stale");
        return HtmlPage.piece("<p class=\"note {{kind}}\" role=\"{{role}}\">{{words}}</p>")
                .with("kind", calm ? "calm" : "problem")
                .with("role", calm ? "status" : "alert")
                .with("words", NOTES.getOrDefault(reason, ""));
    }
}
