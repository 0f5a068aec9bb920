package org.bedside.direct;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address for Direct mail: one mailbox of one practice, plain ASCII, the domain in small
/// letters.
///
/// @param local what stands before the `@`; compared without regard to case
public record DirectAddress(String local, String domain) {

  private static final int LONGEST = 254;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9_+=~'-]+(\\.[A-Za-z0-9_+=~'-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /// @throws IllegalArgumentException if it is no address; whoever has words from outside asks
  ///   [#of]
  public DirectAddress {
    domain = domain.toLowerCase(Locale.ROOT);
    var length = local.length() + domain.length() + 1;
    if (length > LONGEST || local.length() > 64 || !LOCAL.matcher(local).matches()) {
      throw new IllegalArgumentException("Not a mailbox");
    }
    if (!isDomain(domain)) {
      throw new IllegalArgumentException("Not a domain");
    }
  }

  /// Reads `gp@direct.clinic.example`; empty if it is nothing of the kind.
  public static Optional<DirectAddress> of(String words) {
    var at = words.lastIndexOf('@');
    if (at < 1 || words.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DirectAddress(words.substring(0, at), words.substring(at + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isDomain(String words) {
    return words.length() <= LONGEST && DOMAIN.matcher(words).matches();
  }

  /// Whether both name the same mailbox.
  public boolean is(DirectAddress other) {
    return domain.equals(other.domain) && local.equalsIgnoreCase(other.local);
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
