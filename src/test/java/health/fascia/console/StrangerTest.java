package health.fascia.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Somebody who has not signed in. */
class StrangerTest {

    private static final Set<String> OPEN = Set.of("/login", "/actuator/health");

    private final Service service = RunningService.shared();
    private final Visitor stranger = new Visitor(service);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/error",
                "/cases",
                "/cases?task=1",
                "/cases/C-1001",
                "/logout",
                "/login/",
                "/login/x",
                "/forms/review-proposed-denial.html",
                "/forms/case-sheet.js",
                "/signed-out.js",
                "/favicon.ico",
                "/camunda",
                "/camunda/",
                "/camunda/app/",
                "/camunda/app/cockpit",
                "/camunda/app/cockpit/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/cockpit/scripts/config.js",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/welcome",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/camunda/assets/x",
                "/camunda/favicon.ico",
                "/camunda/securityFilterRules.json",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/identity/password-policy",
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
                "/camunda/api/welcome/plugin/x/static/y",
                "/camunda/../camunda/app/cockpit/",
                "/login;/../camunda/api/engine/engine/",
                "//camunda/api/engine/engine/",
                "/camunda/api/engine/engine;x=/",
                "/login/..%2fcamunda/api/engine/engine/",
                "/%2e%2e/camunda/api/engine/engine/",
                "/camunda-welcome",
                "/camunda-welcome/index.html",
                "/webjars/camunda/index.html",
                "/plugin/cockpit/app/plugin.js",
                "/engine-rest",
                "/engine-rest/engine",
                "/rest/engine",
                "/h2-console",
                "/h2-console/login.do",
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/actuator/flyway",
                "/actuator/metrics"
            })
    void readsNothing(String path) {
        refused(stranger.get(path));
    }

    @Test
    void readsNothingOfWhatIsMapped() {
        Set<String> mapped = new TreeSet<>();
        service.part(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping")
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapped.addAll(mapping.getPatternValues()));
        mapped.removeAll(OPEN);

        assertThat(mapped).contains("/", "/cases/{caseNumber}");
        mapped.forEach(path -> refused(stranger.get(path.replaceAll("[{}*]", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"})
    void changesNothing(String method) {
        for (String path : Set.of(
                "/",
                "/cases/C-1001",
                "/camunda/api/engine/engine/default/task/1/complete",
                "/camunda/api/admin/auth/user/default/login/cockpit",
                "/camunda/api/admin/setup/default/user/create")) {
            var request = HttpRequest.newBuilder(stranger.address(path)).method(method, BodyPublishers.ofString("{}"));
            refused(stranger.send(request));
        }
    }

    @Test
    void learnsOnlyThatTheServiceLives() {
        HttpResponse<String> health = stranger.get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void findsTheLoginPageAndItsStyle() {
        assertThat(stranger.get("/login").body()).contains("<h1>Fascia</h1>", "name=\"password\"");
        assertThat(stranger.get("/fascia.css").statusCode()).isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer) {
        String where = answer.request().method() + " " + answer.uri();
        boolean toTheLogin = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").endsWith("/login");
        assertThat(toTheLogin || Set.of(400, 401, 403, 405).contains(answer.statusCode()))
                .as(where + " answers " + answer.statusCode())
                .isTrue();
        assertThat(answer.body()).as(where).doesNotContain("default", "camunda", "engine");
    }
}
