package health.fascia.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends the person back to the login page, which says what is wrong in plain words. */
final class LoginFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        response.sendRedirect(request.getContextPath() + Doors.LOGIN + "?" + reason(problem));
    }

    private static String reason(AuthenticationException problem) {
        if (problem instanceof LockedException) {
            return "rest";
        }
        return problem instanceof BadCredentialsException ? "wrong" : "unavailable";
    }
}
