package health.fascia.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anybody else reads them, addresses that two readers could read differently: path parameters, empty
 * or climbing parts, encoded slashes. No page of the house has such an address.
 */
final class OrdinaryAddress extends OncePerRequestFilter {

    private static final Pattern ODD = Pattern.compile("//|;|\\\\|/\\.{1,2}(/|$)|%(2[eEfF]|3[bB]|5[cC]|25|00|0[aAdD])");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ODD.matcher(request.getRequestURI()).find()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }
}
