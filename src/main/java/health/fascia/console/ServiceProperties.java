package health.fascia.console;

import health.fascia.database.DatabaseKey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of the frameworks that follow from ours. */
final class ServiceProperties {

    private ServiceProperties() {}

    static Map<String, Object> of(ServiceSettings settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        house(all, settings);
        transport(all, settings);
        session(all, settings.transport().secure());
        camunda(all, settings.transport());
        silence(all, settings.data());
        return all;
    }

    private static void house(Map<String, Object> all, ServiceSettings settings) {
        all.put("fascia.serve", true);
        // The database takes no path that depends on the working directory.
        all.put("fascia.data", settings.data().toAbsolutePath().toString());
        all.put("fascia.inbox", settings.inbox().toAbsolutePath().toString());
        all.put("fascia.outbox", settings.outbox().toAbsolutePath().toString());
        if (settings.rules() != null) {
            // A whole path: one that is only called "rules" would be looked for inside the program first.
            all.put("fascia.rules", settings.rules().toAbsolutePath().toString());
        }
        if (settings.processes() != null) {
            all.put("fascia.processes", settings.processes().toAbsolutePath().toString());
        }
        if (settings.letters() != null) {
            all.put("fascia.letters", settings.letters().toAbsolutePath().toString());
        }
        if (System.getenv("FASCIA_SEAL_KEY") == null) {
            all.put("fascia.seal-key", DatabaseKey.ofSeal(settings.data()));
        }
        if (settings.database() == null) {
            all.put("fascia.database-key", DatabaseKey.of(settings.data()));
        } else {
            all.put("spring.datasource.url", settings.database());
        }
    }

    private static void transport(Map<String, Object> all, ServiceSettings settings) {
        ServiceSettings.Transport transport = settings.transport();
        all.put("server.port", settings.port());
        all.put("server.address", settings.address());
        if (transport.keyStore() != null) {
            all.put("server.ssl.key-store", transport.keyStore().toUri().toString());
            all.put("server.ssl.key-store-type", "PKCS12");
        }
        if (transport.keyStorePassword() != null) {
            all.put("server.ssl.key-store-password", transport.keyStorePassword());
        }
        all.put("server.forward-headers-strategy", transport.behindProxy() ? "native" : "none");
        all.put("server.shutdown", "graceful");
    }

    private static void session(Map<String, Object> all, boolean secure) {
        all.put("server.servlet.session.timeout", "15m");
        all.put("server.servlet.session.tracking-modes", "cookie");
        all.put("server.servlet.session.cookie.http-only", true);
        all.put("server.servlet.session.cookie.same-site", "strict");
        all.put("server.servlet.session.cookie.secure", secure);
        all.put("server.servlet.session.persistent", false);
    }

    private static void camunda(Map<String, Object> all, ServiceSettings.Transport transport) {
        boolean secure = transport.secure();
        all.put("camunda.bpm.webapp.index-redirect-enabled", false);
        all.put("camunda.bpm.webapp.csrf.same-site-cookie-option", "STRICT");
        all.put("camunda.bpm.webapp.csrf.enable-secure-cookie", secure);
        all.put("camunda.bpm.webapp.session-cookie.same-site-cookie-option", "STRICT");
        all.put("camunda.bpm.webapp.session-cookie.enable-secure-cookie", secure);
        all.put("camunda.bpm.webapp.header-security.content-security-policy-value", SecurityHeaders.CAMUNDA);
        // A person who lost a group loses its applications within a minute, without signing in again.
        all.put("camunda.bpm.webapp.auth.cache.time-to-live", 60_000);
        all.put("camunda.bpm.generate-unique-process-application-name", true);
    }

    /** The terminal belongs to the first lines; everything else goes to the log file. */
    private static void silence(Map<String, Object> all, Path data) {
        all.put("spring.main.banner-mode", "off");
        all.put("camunda.bpm.logo", "false");
        all.put("logging.file.name", data.resolve("serve.log").toString());
        all.put("logging.threshold.console", "OFF");
        all.put("spring.jmx.enabled", false);
        all.put("spring.batch.job.enabled", false);
        all.put("management.endpoints.web.exposure.include", "health");
        all.put("management.endpoints.web.discovery.enabled", false);
        all.put("management.endpoint.health.probes.enabled", false);
        // Without a login the line says no more than UP; who keeps rules or processes sees what stands behind it.
        all.put("management.endpoint.health.show-details", "when-authorized");
        all.put("management.endpoint.health.show-components", "when-authorized");
        all.put("management.endpoint.health.roles", Doors.Group.COMPLIANCE + "," + Doors.Group.PROCESS_ADMINS);
        all.put("spring.web.error.whitelabel.enabled", false);
        all.put("spring.web.error.include-message", "never");
        all.put("spring.web.error.include-stacktrace", "never");
    }
}
