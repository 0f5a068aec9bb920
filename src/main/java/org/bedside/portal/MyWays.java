package org.bedside.portal;

import java.util.Locale;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.GuestPasskeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An account's own ways in and its language, changed by its owner.
@Service
class MyWays {

  private final Logins logins;
  private final GuestPasskeys passkeys;
  private final Audit audit;

  MyWays(Logins logins, GuestPasskeys passkeys, Audit audit) {
    this.logins = logins;
    this.passkeys = passkeys;
    this.audit = audit;
  }

  @Nullable String email(Account me) {
    return logins.row(me.id()).map(Logins.Row::email).orElse(null);
  }

  boolean hasPasskey(Account me) {
    return !passkeys.of(me.id().value()).isEmpty();
  }

  void speak(Account me, Locale language) {
    logins.speak(me.id(), language);
  }

  /// False, and nothing is removed, if it is their only way in. Asked of one at a time.
  @Transactional
  boolean removePasskey(Account me, String id) {
    logins.lock(me.id());
    if (email(me) == null && passkeys.of(me.id().value()).size() < 2) {
      return false;
    }
    passkeys.remove(me.id().value(), id);
    audit.record(Entry.of(me.principal(), "account.passkey-removed", me.principal()));
    return true;
  }
}
