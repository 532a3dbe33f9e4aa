package health.fascia.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has an account and signs in, and what the session then holds. */
class SignedInPersonTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task";

    /** Who only reads signs in once: a login takes as long as a stolen password is to be slow to guess. */
    private static final Map<String, Visitor> READERS = new HashMap<>();

    private final Service service = RunningService.shared();

    private Visitor reader(String name, String password) {
        return READERS.computeIfAbsent(name, any -> Visitor.signedIn(service, name, password));
    }

    @Test
    void isRecognizedUnderANewSessionNumber() {
        Visitor rosa = new Visitor(service);
        rosa.get("/login");
        String before = rosa.cookie("JSESSIONID").orElseThrow();
        HttpResponse<String> answer = rosa.signIn("rosa", "seven green hills");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(rosa.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(rosa.get("/").body())
                .contains("Signed in as rosa", "Tasklist")
                .doesNotContain("Cockpit", "Admin");
    }

    @Test
    void readsTheSameWordsForAWrongPasswordAndAnUnknownName() {
        HttpResponse<String> wrong = new Visitor(service).signIn("vera", "wrong");
        HttpResponse<String> unknown = new Visitor(service).signIn("nobody-here", "wrong");

        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(new Visitor(service).get("/login?wrong").body()).contains("do not belong together");
    }

    @Test
    void getsCookiesThatScriptsAndOtherSitesCannotUse() {
        HttpResponse<String> login = new Visitor(service).get("/login");
        Visitor petra = Visitor.signedIn(service, "petra", "three quiet rivers");
        HttpResponse<String> cockpit = petra.get("/camunda/app/cockpit/default/");

        assertThat(login.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict");
        assertThat(cockpit.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("SameSite=Strict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/camunda/app/cockpit/default/", TASK, "/nothing", "/cases/C-1001"})
    void getsAnswersThatTellTheBrowserWhatNotToDo(String path) {
        var headers = reader("petra", "three quiet rivers").get(path).headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "petra, three quiet rivers, cockpit, 200",
        "petra, three quiet rivers, tasklist, 200",
        "petra, three quiet rivers, admin, 200",
        "rosa, seven green hills, tasklist, 200",
        "rosa, seven green hills, cockpit, 403",
        "rosa, seven green hills, admin, 403",
        "bill, nine small boats, tasklist, 200",
        "bill, nine small boats, cockpit, 403",
        "cora, two old bridges, cockpit, 200",
        "cora, two old bridges, admin, 403",
        "noah, five tall trees, tasklist, 403",
        "noah, five tall trees, cockpit, 403"
    })
    void opensWhatTheGroupAllows(String name, String password, String application, int status) {
        HttpResponse<String> page = reader(name, password).get("/camunda/app/" + application + "/default/");

        assertThat(page.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(page.body()).contains("This page is not open to your account");
        }
    }

    @Test
    void readsACaseOnlyAsAMemberOfAGroup() {
        assertThat(reader("cora", "two old bridges").get("/cases/C-1001").body())
                .contains("D-2026-000317");
        assertThat(reader("noah", "five tall trees").get("/cases/C-1001").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/unknown", "/cases/%3Cscript%3E", "/cases?task=unknown", "/nothing"})
    void findsNoSuchPage(String path) {
        assertThat(reader("petra", "three quiet rivers").get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void changesNothingWithoutTheTokenOfTheHouse() {
        Visitor petra = Visitor.signedIn(service, "petra", "three quiet rivers");

        assertThat(petra.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(petra.post("/logout", Map.of("_csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(petra.get("/").statusCode()).isEqualTo(200);
    }

    /** Camunda also ends the session of a request without the right token: each attempt needs a login of its own. */
    @ParameterizedTest
    @CsvSource({
        "POST, " + TASK + ", ''",
        "POST, " + TASK + ", guessed",
        "DELETE, " + TASK + ", ''",
        "PUT, /camunda/api/engine/engine/default/user/rosa/credentials, guessed",
        "POST, /camunda/api/admin/auth/user/default/logout, ''",
        "POST, /camunda/api/cockpit/plugin/base/default/x, ''"
    })
    void changesNothingInTheEngineWithoutTheTokenOfCamunda(String method, String path, String token) {
        Visitor petra = Visitor.signedIn(service, "petra", "three quiet rivers");
        petra.get("/camunda/app/tasklist/default/");

        assertThat(petra.program(method, path, token).statusCode()).isEqualTo(403);
    }

    @Test
    void worksInTheEngineWithTheTokenOfCamunda() {
        Visitor petra = Visitor.signedIn(service, "petra", "three quiet rivers");
        petra.get("/camunda/app/tasklist/default/");
        String token = petra.cookie("XSRF-TOKEN").orElseThrow();

        assertThat(petra.program("POST", TASK, token).statusCode()).isEqualTo(200);
    }

    @Test
    void cannotSignInASecondTimeThroughCamunda() {
        Visitor rosa = Visitor.signedIn(service, "rosa", "seven green hills");
        rosa.get("/camunda/app/tasklist/default/");
        String token = rosa.cookie("XSRF-TOKEN").orElseThrow();

        for (String path : List.of(
                "/camunda/api/admin/auth/user/default/login/cockpit", "/camunda/api/admin/setup/default/user/create")) {
            assertThat(rosa.program("POST", path, token).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void findsNoPageThatMakesAFirstAccount() {
        assertThat(Visitor.signedIn(service, "petra", "three quiet rivers")
                        .get("/camunda/app/admin/default/setup/")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void leavesEverywhereAtOnce() {
        Visitor petra = Visitor.signedIn(service, "petra", "three quiet rivers");
        petra.post("/logout", Map.of("_csrf", Visitor.token(petra.get("/"))));

        assertThat(petra.get("/").statusCode()).isEqualTo(302);
        assertThat(petra.get(TASK).statusCode()).isEqualTo(401);
    }

    @Test
    void leavesEverywhereFromWithinCamunda() {
        Visitor petra = Visitor.signedIn(service, "petra", "three quiet rivers");
        petra.get("/camunda/app/cockpit/default/");
        String token = petra.cookie("XSRF-TOKEN").orElseThrow();
        petra.program("POST", "/camunda/api/admin/auth/user/default/logout", token);

        assertThat(petra.get("/").statusCode()).isEqualTo(302);
    }
}
