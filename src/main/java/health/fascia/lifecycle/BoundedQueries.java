package health.fascia.lifecycle;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the queries of Cockpit and Tasklist. The engine refuses a query without a bound, since one could fill the
 * memory; its own applications send such queries in a few places and would show an error instead of the page.
 */
final class BoundedQueries extends OncePerRequestFilter {

    private static final String BOUND = "maxResults=";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getQueryString();
        if (asked != null && asked.contains(BOUND)) {
            chain.doFilter(request, response);
            return;
        }
        String bound = BOUND + EngineDefences.LARGEST_QUERY;
        String bounded = asked == null ? bound : asked + "&" + bound;
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return bounded;
                    }
                },
                response);
    }
}
