package health.fascia.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person sees instead of the page asked for. It says nothing about the inside of the house. */
@RestController
class ProblemPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> problem(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith("/camunda/api/") || asked.startsWith("/cases/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"message\":\"" + title(status) + "\"}");
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .body(HtmlPage.of("problem")
                        .with("title", title(status))
                        .with("words", words(status))
                        .html());
    }

    private static String title(int status) {
        return switch (status) {
            case 401, 403 -> "This page is not open to your account";
            case 404 -> "There is no such page";
            default -> status >= 500 ? "Something went wrong here" : "That could not be done";
        };
    }

    private static String words(int status) {
        return switch (status) {
            case 401, 403 ->
                "Your groups do not include it. If you need it for your work, ask a process administrator to add you.";
            case 404 -> "The address may be mistyped, or what it showed is gone.";
            default ->
                status >= 500
                        ? "Try again. If it stays so, tell an"
                                + " administrator at what time it happened: the log has the rest."
                        : "Go back one page and try again.";
        };
    }
}
