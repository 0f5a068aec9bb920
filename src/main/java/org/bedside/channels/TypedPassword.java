package org.bedside.channels;

import java.util.Base64;
import org.bedside.people.PersonId;
import org.bedside.vault.SealBroken;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;

/// Keeps an app password for the next try: it travels sealed in the form that came back, good for
/// whoever typed it, and is stored nowhere.
@Component
class TypedPassword {

  private final Vault vault;

  TypedPassword(Vault vault) {
    this.vault = vault;
  }

  /// The form with the password that was typed, now or in an earlier try.
  BlueskyForm opened(BlueskyForm form, PersonId by) {
    return form.password().isEmpty() && !form.kept().isEmpty()
        ? form.withPassword(open(form.kept(), by))
        : form;
  }

  /// The form as it goes back to the browser.
  BlueskyForm closed(BlueskyForm form, PersonId by) {
    return form.sealed(seal(form.password(), by));
  }

  /// The same of another form.
  WordPressForm opened(WordPressForm form, PersonId by) {
    return form.password().isEmpty() && !form.kept().isEmpty()
        ? form.withPassword(open(form.kept(), by))
        : form;
  }

  WordPressForm closed(WordPressForm form, PersonId by) {
    return form.sealed(seal(form.password(), by));
  }

  private String seal(String password, PersonId by) {
    return password.isEmpty()
        ? ""
        : Base64.getUrlEncoder().encodeToString(vault.sealText(password, context(by)));
  }

  private String open(String sealed, PersonId by) {
    try {
      return vault.openText(Base64.getUrlDecoder().decode(sealed), context(by));
    } catch (SealBroken | IllegalArgumentException _) {
      return "";
    }
  }

  private static String context(PersonId by) {
    return "channel.typed-password:" + by;
  }
}
