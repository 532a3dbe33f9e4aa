package health.fascia.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * "Sign out" in Cockpit, Tasklist and Admin ends the whole session. It acts after the application has accepted the
 * request, so that the application's own check against forged requests stays in force.
 */
final class LeaveEverywhere extends OncePerRequestFilter {

    private final PathPatternRequestMatcher signOut =
            PathPatternRequestMatcher.pathPattern("/camunda/api/admin/auth/user/{engine}/logout");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !signOut.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() / 100 != 2) {
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
