package health.fascia.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind a proxy: refuses whatever did not reach the proxy by HTTPS, before a password could be typed. */
final class ProxyGuard extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure() || request.getRequestURI().equals(Doors.HEALTH)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .println("Fascia runs behind a proxy and takes HTTPS only. Open the proxy's https address; if you did,"
                        + " the proxy does not send X-Forwarded-Proto: https.");
    }
}
