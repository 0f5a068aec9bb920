package org.bedside.channels.accounts;

import java.util.Base64;
import org.bedside.people.PersonId;
import org.bedside.vault.SealBroken;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;

/// Keeps an app password for the next try: it travels sealed in the form that came back, good for
/// whoever typed it, and is stored nowhere.
@Component
public class TypedPassword {

  /// A form in which a password was typed.
  ///
  /// @param <F> the form itself
  public interface Form<F> {

    String password();

    /// The password of an earlier try, sealed; empty if there was none.
    String kept();

    F withPassword(String password);

    /// The same without the password, as it goes back to the browser.
    F sealed(String kept);
  }

  private final Vault vault;

  TypedPassword(Vault vault) {
    this.vault = vault;
  }

  /// The form with the password that was typed, now or in an earlier try.
  public <F extends Form<F>> F opened(F form, PersonId by) {
    return form.password().isEmpty() && !form.kept().isEmpty()
        ? form.withPassword(open(form.kept(), by))
        : form;
  }

  /// The form as it goes back to the browser.
  public <F extends Form<F>> F closed(F form, PersonId by) {
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
