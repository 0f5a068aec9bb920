package org.bedside.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.Guest;
import org.bedside.people.Guests;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Tells the gate of the house who comes in as a patient, and where.
@Component
class PortalGuests implements Guests {

  private final Logins accounts;

  PortalGuests(Logins accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean answers(HandlerMethod handler) {
    return handler.hasMethodAnnotation(ForPatients.class)
        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ForPatients.class);
  }

  @Override
  public Optional<Account> find(String principal) {
    return principal.startsWith(AccountId.KIND)
        ? account(UUID.fromString(principal.substring(AccountId.KIND.length())))
        : Optional.empty();
  }

  @Override
  public Optional<Account> ownerOf(UUID passkeyUser) {
    return account(passkeyUser);
  }

  private Optional<Account> account(UUID id) {
    return accounts.find(new AccountId(id));
  }

  @Override
  public String door() {
    return "/in";
  }

  @Override
  public String home() {
    return "/my";
  }

  @Override
  public List<? extends Guest> invented() {
    return List.of();
  }
}
