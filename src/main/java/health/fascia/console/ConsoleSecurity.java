package health.fascia.console;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open what. Nothing answers without a login but the health line and the login page with its style sheet; one
 * login, ours, serves the pages of the house and Camunda's applications alike.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    /** Programs, not people: they are answered with a status, not with the login page. */
    private static final RequestMatcher PROGRAMS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/camunda/api/**"),
            PathPatternRequestMatcher.pathPattern("/cases/**"),
            PathPatternRequestMatcher.pathPattern("/actuator/**"));

    @Bean
    LoginAttempts loginAttempts(Clock clock) {
        return new LoginAttempts(clock);
    }

    @Bean
    FilterRegistrationBean<OrdinaryAddress> ordinaryAddress() {
        FilterRegistrationBean<OrdinaryAddress> first = new FilterRegistrationBean<>(new OrdinaryAddress());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    @Bean
    SecurityFilterChain consoleChain(HttpSecurity http, AccountLogin login, ServiceSettings settings) {
        http.authenticationProvider(login)
                .authorizeHttpRequests(ConsoleSecurity::rights)
                .formLogin(form -> form.loginPage(Doors.LOGIN)
                        .permitAll()
                        .defaultSuccessUrl("/")
                        .failureHandler(new LoginFailure()))
                .logout(logout -> logout.logoutSuccessUrl("/login?left").permitAll())
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                // Camunda's filter guards /camunda/api with a token of its own; two tokens would shut each other out.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/api/**"))
                .exceptionHandling(ConsoleSecurity::refusals)
                .headers(SecurityHeaders::write)
                .addFilterAfter(new LeaveEverywhere(), AuthorizationFilter.class)
                .addFilterAfter(new OneStartPage(), AuthorizationFilter.class);
        if (settings.transport().behindProxy()) {
            http.addFilterAfter(new ProxyGuard(), HeaderWriterFilter.class);
        }
        return http.build();
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // A forward or an error page continues a request that was let in (or refused) as REQUEST.
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, Doors.HEALTH, Doors.LOGIN, Doors.STYLE)
                .permitAll()
                // Camunda's own login and first-account page would be a second way in.
                .requestMatchers(
                        "/camunda/api/admin/auth/user/*/login/**",
                        "/camunda/api/admin/setup/**",
                        "/camunda/app/admin/*/setup/**",
                        "/camunda/api/welcome/**",
                        "/camunda-welcome/**",
                        "/webjars/**",
                        "/plugin/**",
                        "/engine-rest/**",
                        "/h2-console/**")
                .denyAll()
                // Every application asks here who is signed in, and signs out here.
                .requestMatchers("/camunda/api/admin/auth/**")
                .authenticated();
        for (Doors door : Doors.values()) {
            requests.requestMatchers(door.patterns()).hasAnyAuthority(door.authorities());
        }
        requests.requestMatchers("/cases/instances/**", "/cases/*/determination")
                .hasAnyAuthority(Doors.COCKPIT.authorities());
        requests.requestMatchers("/cases/**").hasAnyAuthority(Doors.Group.ALL);
        requests.requestMatchers("/actuator/**").denyAll().anyRequest().authenticated();
    }

    private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        handling.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PROGRAMS)
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(Doors.LOGIN), request -> !PROGRAMS.matches(request))
                .accessDeniedHandler(new Refusal());
    }

    /** After the login a person goes where the person wanted to go: to a page, never to a script or an icon. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()),
                request -> !PROGRAMS.matches(request),
                request -> {
                    String accept = request.getHeader("Accept");
                    return accept != null && accept.contains("text/html");
                }));
        return cache;
    }
}
