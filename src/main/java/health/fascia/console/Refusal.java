package health.fascia.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A refused request: a stale login form gets a fresh one, everything else the plain page "not yours to open". */
final class Refusal implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (problem instanceof CsrfException && request.getRequestURI().equals(Doors.LOGIN)) {
            response.sendRedirect(request.getContextPath() + Doors.LOGIN + "?stale");
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
