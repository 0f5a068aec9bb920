package org.bedside.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.Guests;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Tells the gate of the house who comes in as a patient, and where.
@Component
class PortalGuests implements Guests {

  private final Logins accounts;
  private final Relations relations;
  private final MessageSource words;

  PortalGuests(Logins accounts, Relations relations, MessageSource words) {
    this.accounts = accounts;
    this.relations = relations;
    this.words = words;
  }

  @Override
  public boolean answers(HandlerMethod handler) {
    return handler.hasMethodAnnotation(ForPatients.class)
        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ForPatients.class);
  }

  @Override
  public boolean wantsProof(HandlerMethod handler) {
    var own = handler.getMethodAnnotation(ForPatients.class);
    return own != null && own.fresh();
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
  public String again() {
    return "/in/again";
  }

  /// All of them: this is asked in an invented practice only.
  @Override
  public List<Invented> invented() {
    return accounts.all().stream()
        .map(one -> new Invented(one.principal(), one.name(), note(one)))
        .toList();
  }

  private String note(Account account) {
    var kinds =
        relations.of(account.id()).stream()
            .map(row ->
                words.getMessage(
                    "portal.kind." + row.kind(), null, LocaleContextHolder.getLocale()))
            .distinct()
            .toList();
    return String.join(" · ", kinds);
  }
}
