package org.bedside.conversations;

import java.util.Base64;
import org.bedside.portal.Account;
import org.bedside.vault.Vault;
import org.springframework.stereotype.Component;

/// The key by which a device seals what an account wrote without a connection. It is the same at
/// each sign-in and handed to nobody but this account, so the device itself need not keep it.
@Component
class WaitingKeys {

  private final Vault vault;

  WaitingKeys(Vault vault) {
    this.vault = vault;
  }

  /// 32 bytes for AES-256-GCM, as Base64.
  String of(Account account) {
    return Base64.getEncoder()
        .encodeToString(vault.lookup("conversations.waiting", account.principal()));
  }
}
