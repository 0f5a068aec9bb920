package org.bedside.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the same fence around every answer, also errors and files. A plain filter ahead of all
/// others, so that it does not depend on who configures sign-in.
///
/// Sources: [CSP 3](https://www.w3.org/TR/CSP3/), [Referrer
/// Policy](https://www.w3.org/TR/referrer-policy/), [OWASP Secure
/// Headers](https://owasp.org/www-project-secure-headers/).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Headers extends OncePerRequestFilter {

  /// Nothing from elsewhere, nothing inline, no frame around us. What a single answer needs beyond
  /// this, its handler sets by itself.
  static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final Map<String, String> fence;

  Headers(Origin origin) {
    this.fence = around(origin);
  }

  static Map<String, String> around(Origin origin) {
    var fence = new LinkedHashMap<String, String>();
    fence.put("Content-Security-Policy", POLICY);
    fence.put("X-Content-Type-Options", "nosniff");
    fence.put("X-Frame-Options", "DENY");
    // Our addresses hold ids; nobody else is told them.
    fence.put("Referrer-Policy", "same-origin");
    fence.put(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    fence.put("Cross-Origin-Opener-Policy", "same-origin");
    if (origin.secure()) {
      fence.put("Strict-Transport-Security", "max-age=31536000");
    }
    return fence;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    fence.forEach(response::setHeader);
    chain.doFilter(request, response);
  }

  /// An answer that becomes an error is emptied first, and needs its headers again.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
