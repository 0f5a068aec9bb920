package org.bedside.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.bedside.vault.Vault;
import org.bedside.web.Origin;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// A browser in which somebody came in by a code before. It asks for codes from a budget of its
/// own, so that strangers who ask for codes with the same e-mail, again and again, keep nobody out.
/// It opens nothing.
@Component
class KnownBrowser {

  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private final Logins logins;
  private final Vault vault;
  private final boolean secure;
  private final String name;

  KnownBrowser(Logins logins, Vault vault, Origin origin) {
    this.logins = logins;
    this.vault = vault;
    this.secure = origin.secure();
    this.name = secure ? "__Host-bedside-known" : "bedside-known";
  }

  boolean is(String email, HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, name);
    return cookie != null
        && MessageDigest.isEqual(
            value(email).getBytes(StandardCharsets.US_ASCII),
            cookie.getValue().getBytes(StandardCharsets.UTF_8));
  }

  void keep(Account who, HttpServletResponse response) {
    var email = logins.row(who.id()).map(Logins.Row::email).orElse(null);
    if (email == null) {
      return;
    }
    var cookie = new Cookie(name, value(email));
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(A_YEAR);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private String value(String email) {
    var hash = vault.lookup("portal.known", HexFormat.of().formatHex(logins.hash(email)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
