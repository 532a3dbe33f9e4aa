package health.fascia.lifecycle;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.EnumSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The engine as the service runs it, with its web applications. Tells Cockpit, Tasklist and Admin who is signed in: whoever the login of the house let in, and nobody else. Groups and
 * rights are then read from the engine, as for any of its users.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import(EngineConfiguration.class)
public class WebLogin {

    /** After the login of the house (Spring Security's filters stand at -100), before the engine's own filters. */
    private static final int AFTER_THE_LOGIN = -50;

    /**
     * After a start that failed: the engine's applications remember the context of the last start in a static field and
     * would ask that dead one at the next start in the same Java machine.
     */
    @SuppressWarnings("NullAway") // null is how they themselves forget it when a context is closed
    public static void forgetFailedStart() {
        new LazyInitRegistration().setApplicationContext(null);
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInToTheEngine() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setName("signedInToTheEngine");
        registration.addInitParameter("authentication-provider", SignedIn.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(AFTER_THE_LOGIN);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BoundedQueries> boundedQueries() {
        FilterRegistrationBean<BoundedQueries> registration = new FilterRegistrationBean<>(new BoundedQueries());
        registration.addUrlPatterns("/camunda/api/engine/*");
        registration.setOrder(AFTER_THE_LOGIN + 1);
        return registration;
    }

    @Bean
    TaskCases taskCases(ProcessEngine engine) {
        return new TaskCases(engine);
    }

    @Bean
    FinishedInstances finishedInstances(ProcessEngine engine) {
        return new FinishedInstances(engine);
    }

    /** Public with a public constructor because the engine's filter makes it by name. */
    public static final class SignedIn extends ContainerBasedAuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Principal person = request.getUserPrincipal();
            return person == null
                    ? AuthenticationResult.unsuccessful()
                    : AuthenticationResult.successful(person.getName());
        }
    }
}
