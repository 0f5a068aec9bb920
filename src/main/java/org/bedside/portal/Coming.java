package org.bedside.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.notices.Fact;
import org.bedside.notices.Notices;
import org.bedside.notices.Template;
import org.bedside.people.People;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Coming in by a code that was sent by e-mail and the date of birth. For an e-mail that nobody has
/// the same is written, the same looked at and the same said; the letter itself is sent after the
/// answer, so that not even the time tells who has an account.
@Service
class Coming {

  private static final Logger log = LoggerFactory.getLogger(Coming.class);

  private final PortalCodes codes;
  private final Logins logins;
  private final Notices notices;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Coming(
      PortalCodes codes,
      Logins logins,
      Notices notices,
      People people,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.codes = codes;
    this.logins = logins;
    this.notices = notices;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  byte[] hash(String email) {
    return logins.hash(email);
  }

  /// What to show the code for; empty if too many were asked for with this e-mail.
  ///
  /// @param known whether by a browser in which its owner came in before ([KnownBrowser])
  Optional<UUID> ask(String email, boolean known) {
    var hash = logins.hash(email);
    var asked = transaction.execute(_ -> codes.ask(hash, known, now()));
    if (asked == null || asked.isEmpty()) {
      return Optional.empty();
    }
    Thread.ofVirtual().name("sign-in-code").start(() -> send(hash, asked.get().code()));
    return asked.map(PortalCodes.Asked::id);
  }

  private void send(byte[] hash, String code) {
    try {
      logins
          .byEmail(hash)
          .ifPresent(row -> {
            var email = java.util.Objects.requireNonNull(row.email());
            var language = row.account().language();
            notices.send(Template.SIGN_IN_CODE, email, language, Map.of(Fact.CODE, code));
          });
    } catch (RuntimeException e) {
      log.error("A code was not sent: {}", e.getClass().getName());
    }
  }

  /// Who it is, if code and birthday are right; which of the two was not is never said.
  @Transactional
  Optional<Account> come(@Nullable UUID asked, String code, @Nullable LocalDate born) {
    var now = now();
    var tried =
        asked == null ? Optional.<PortalCodes.Tried>empty() : codes.tryOnce(asked, code, now);
    var row = tried.flatMap(one -> logins.byEmail(one.emailHash()));
    var known = row.filter(one -> one.born().equals(born));
    if (known.isPresent() && tried.get().right() && codes.use(tried.get().id(), now)) {
      return known.map(Logins.Row::account);
    }
    var subject = row.map(one -> one.account().principal()).orElse("sign-in:unknown");
    audit.record(Entry.of("system", "account.sign-in-refused", subject));
    return Optional.empty();
  }

  /// Old codes are of no use to anybody.
  @Scheduled(fixedDelay = 600_000)
  void forget() {
    if (people.isSetUp()) {
      codes.forget(now().minus(Duration.ofDays(1)));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
