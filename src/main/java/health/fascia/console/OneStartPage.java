package health.fascia.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** The house has one start page: whoever would land on Camunda's welcome page lands there. */
final class OneStartPage extends OncePerRequestFilter {

    private final RequestMatcher welcome = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/camunda"),
            PathPatternRequestMatcher.pathPattern("/camunda/"),
            PathPatternRequestMatcher.pathPattern("/camunda/app"),
            PathPatternRequestMatcher.pathPattern("/camunda/app/"),
            PathPatternRequestMatcher.pathPattern("/camunda/app/welcome/**"));

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !welcome.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendRedirect(request.getContextPath() + "/");
    }
}
