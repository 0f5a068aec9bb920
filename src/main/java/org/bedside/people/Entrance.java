package org.bedside.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.bedside.web.Live;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The threshold: where a session begins, is strengthened and ends. Each crossing gives the session
/// a new id and a new form token, so that one planted before is worth nothing.
@Component
class Entrance {

  private static final String WAY = "people.way";
  static final String BROWSER = "people.browser";
  static final String SINCE = "people.since";
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository tokens;
  private final Factors factors;
  private final Arrivals arrivals;
  private final Live live;
  private final Clock clock;
  private final boolean secure;
  private final SecureRandom random = new SecureRandom();

  Entrance(
      SecurityContextRepository contexts,
      CsrfTokenRepository tokens,
      Factors factors,
      Arrivals arrivals,
      Live live,
      Clock clock,
      Origin origin) {
    this.contexts = contexts;
    this.tokens = tokens;
    this.factors = factors;
    this.arrivals = arrivals;
    this.live = live;
    this.clock = clock;
    this.secure = origin.secure();
  }

  /// Who is trying, for the throttle and for the list of known browsers.
  Visitor visitor(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, deviceCookie());
    return new Visitor(
        request.getRemoteAddr(),
        cookie == null ? Optional.empty() : Optional.of(Invitations.hash(cookie.getValue())));
  }

  /// Lets the person in and answers where they were going.
  String open(
      PersonId person,
      Collection<String> shown,
      HttpServletRequest request,
      HttpServletResponse response) {
    var way = way(request, "/today");
    var session = begin(person.toString(), shown, request, response);
    arrivals.language(person).ifPresent(chosen -> session.setAttribute("web.language", chosen));
    arrivals.arrived(person, shown, device(request, response));
    return way;
  }

  /// A session of this principal and nobody else: whatever another one left in it is gone.
  HttpSession begin(
      String principal,
      Collection<String> shown,
      HttpServletRequest request,
      HttpServletResponse response) {
    endOfAnother(principal, request);
    start(factors.shown(principal, shown), request, response);
    var session = request.getSession();
    session.setAttribute(BROWSER, Browsers.name(request.getHeader("User-Agent")));
    session.setAttribute(SINCE, clock.instant().toString());
    return session;
  }

  private void endOfAnother(String principal, HttpServletRequest request) {
    var before = SecurityContextHolder.getContext().getAuthentication();
    var session = request.getSession(false);
    if (session != null
        && factors.principal(before).filter(other -> !other.equals(principal)).isPresent()) {
      live.closeSession(session.getId());
      session.invalidate();
    }
  }

  /// The person showed who they are again.
  String strengthen(
      Authentication before,
      String factor,
      HttpServletRequest request,
      HttpServletResponse response) {
    var way = way(request, "/today");
    start(factors.shownAgain(before, factor), request, response);
    return way;
  }

  /// Ends the session and what of it could linger: open streams, and pages in the browser's cache.
  void close(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      live.closeSession(session.getId());
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    tokens.saveToken(null, request, response);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  /// Keeps where somebody was going, so that they get there after showing who they are. A form
  /// cannot be sent again for them: they come back to the page it stood on.
  void rememberWay(HttpServletRequest request) {
    var opened = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
    rememberWay(opened ? addressOf(request) : referer(request), request);
  }

  void rememberWay(@Nullable String way, HttpServletRequest request) {
    if (way != null && way.length() < 500) {
      request.getSession().setAttribute(WAY, way);
      request.getSession().removeAttribute(StepUp.WHY);
    }
  }

  private static String addressOf(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /// The page a form stood on, by path alone, so that it always leads into this house.
  private static @Nullable String referer(HttpServletRequest request) {
    var from = request.getHeader("Referer");
    try {
      var path = from == null ? null : URI.create(from).getRawPath();
      return path == null || !path.startsWith("/") || path.startsWith("//") ? null : path;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  static String way(HttpServletRequest request, String otherwise) {
    var session = request.getSession(false);
    var way = session == null ? null : (String) session.getAttribute(WAY);
    if (session != null) {
      session.removeAttribute(WAY);
    }
    return way == null || way.startsWith("//") ? otherwise : way;
  }

  private void start(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    var before = request.getSession().getId();
    live.sessionMoved(before, request.changeSessionId());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    tokens.saveToken(null, request, response);
  }

  private byte[] device(HttpServletRequest request, HttpServletResponse response) {
    var known = WebUtils.getCookie(request, deviceCookie());
    if (known != null) {
      return Invitations.hash(known.getValue());
    }
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var cookie = new Cookie(deviceCookie(), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(A_YEAR);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return Invitations.hash(value);
  }

  private String deviceCookie() {
    return secure ? "__Host-bedside-browser" : "bedside-browser";
  }
}
