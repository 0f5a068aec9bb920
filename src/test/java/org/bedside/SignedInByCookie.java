package org.bedside;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// Lets a test's browser be somebody without the way through the sign-in page, which has tests of
/// its own: whoever the cookie names is signed in. It exists in tests only.
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SignedInByCookie extends OncePerRequestFilter {

  public static final String COOKIE = "test-principal";

  /// Wherever a test moves the clock to.
  private static final Instant ALWAYS_FRESH = Instant.parse("2100-01-01T00:00:00Z");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie != null) {
      var somebody =
          UsernamePasswordAuthenticationToken.authenticated(
              cookie.getValue(),
              null,
              List.of(
                  FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                      .issuedAt(ALWAYS_FRESH)
                      .build()));
      request.setAttribute(
          RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
          new SecurityContextImpl(somebody));
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
