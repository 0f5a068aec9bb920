package org.bedside.channels.accounts;

import jakarta.servlet.http.HttpSession;

/// Where a person goes on once an account is connected: with the first five minutes, if that is
/// where they came from.
public final class Onward {

  public static final String WELCOME = "redirect:/welcome";

  private static final String FIRST = "channels.first";

  private Onward() {}

  /// The person left the first five minutes to connect an account.
  public static void rememberFirst(HttpSession session) {
    session.setAttribute(FIRST, true);
  }

  public static String from(HttpSession session) {
    var first = session.getAttribute(FIRST) != null;
    session.removeAttribute(FIRST);
    return first ? WELCOME : "redirect:/channels";
  }
}
