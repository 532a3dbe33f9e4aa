package health.fascia.console;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What each answer tells the browser not to do. */
final class SecurityHeaders {

    static final String OURS = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * Camunda's pages are AngularJS: they evaluate templates and set styles in place. Scripts still need the page's
     * nonce. $NONCE is filled in by Camunda's own header filter, which writes this line.
     */
    static final String CAMUNDA = "default-src 'self'; script-src $NONCE 'strict-dynamic' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
            + " form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private static final RequestMatcher CAMUNDA_WRITES = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/camunda/app/**"),
            PathPatternRequestMatcher.pathPattern("/camunda/api/**"));

    /** Scripts and fonts of megabytes, the same for everyone: they may stay in the browser. */
    private static final RequestMatcher SAME_FOR_ALL = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/camunda/lib/**"),
            PathPatternRequestMatcher.pathPattern("/camunda/assets/**"),
            PathPatternRequestMatcher.pathPattern("/camunda/app/{app}/{file:camunda-.*}"),
            PathPatternRequestMatcher.pathPattern(Doors.STYLE));

    private SecurityHeaders() {}

    static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(SAME_FOR_ALL),
                        // Set, not added: the engine's own "no-cache" would let the answer be stored.
                        (request, response) -> response.setHeader("Cache-Control", "no-store")))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(CAMUNDA_WRITES), new ContentSecurityPolicyHeaderWriter(OURS)));
    }
}
