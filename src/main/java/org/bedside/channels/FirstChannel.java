package org.bedside.channels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.people.FirstStep;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The step of the first five minutes in which a practice chooses the channel it begins with.
@Component
@Order(5)
class FirstChannel implements FirstStep {

  private final Accounts accounts;
  private final MessageSource messages;

  FirstChannel(Accounts accounts, MessageSource messages) {
    this.accounts = accounts;
    this.messages = messages;
  }

  @Override
  public String address() {
    return "/channels/first";
  }

  @Override
  public String name() {
    return "channels.first";
  }

  @Override
  public String purpose() {
    return "channels.first.what";
  }

  /// Each open channel as a sentence, those on trial marked as such.
  @Override
  public String chosen(Locale language) {
    return open().stream()
        .map(account ->
            messages.getMessage(
                "channels.first.now." + (account.mode() == Mode.DRY_RUN ? "trial" : "open"),
                new Object[] {account.network().title(), account.name()},
                language))
        .collect(Collectors.joining(" "));
  }

  /// The channel that the page offers as chosen: the one farthest from home.
  Network now() {
    var open = open().stream().map(Account::network).toList();
    return open.contains(Network.BLUESKY)
        ? Network.BLUESKY
        : open.contains(Network.NEWSLETTER) ? Network.NEWSLETTER : Network.WEBSITE;
  }

  private List<Account> open() {
    return accounts.all().stream().filter(account -> account.mode() != Mode.OFF).toList();
  }
}
