package org.bedside.people;

import java.util.Base64;
import java.util.Optional;
import org.bedside.vault.SealBroken;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Shows the secret of a device that makes codes. Between the showing and the answer it travels
/// sealed in the form, so that it is stored nowhere before it is accepted.
@Component
class ShownSecret {

  private final Vault vault;

  ShownSecret(Vault vault) {
    this.vault = vault;
  }

  void show(byte[] secret, PersonId person, String practice, String account, Model model) {
    var sealed = vault.seal(secret, "totp.shown:" + person);
    model.addAttribute("sealed", Base64.getUrlEncoder().encodeToString(sealed));
    model.addAttribute("secret", Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 "));
    model.addAttribute("square", Square.of(practice, account, secret));
  }

  /// The secret that was shown to this person; empty if the form was tampered with.
  Optional<byte[]> of(String sealed, PersonId person) {
    try {
      return Optional.of(vault.open(Base64.getUrlDecoder().decode(sealed), "totp.shown:" + person));
    } catch (SealBroken | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
