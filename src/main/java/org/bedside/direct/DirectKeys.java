package org.bedside.direct;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.direct.mail.Certificates;
import org.bedside.direct.mail.Certificates.Brought;
import org.bedside.direct.mail.Identity;
import org.bedside.direct.mail.Trust;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who this practice is by Direct, whom it trusts, and whose certificates it knows. `actor` is who
/// does it, as the ledger names them.
@Service
public class DirectKeys {

  /// A certificate as people tell it from others.
  ///
  /// @param names domains and addresses for which it is
  /// @param fingerprint SHA-256 in hexadecimal
  /// @param trustedFor for an anchor the domain for which it counts, or `*` for all; else empty
  public record Known(
      UUID id, List<String> names, String fingerprint, Instant until, String trustedFor) {

    public Known {
      names = List.copyOf(names);
    }
  }

  private final IdentityTable identities;
  private final AnchorTable anchors;
  private final CertificateTable certificates;
  private final DirectSettings settings;
  private final Audit audit;
  private final Clock clock;

  DirectKeys(
      IdentityTable identities,
      AnchorTable anchors,
      CertificateTable certificates,
      DirectSettings settings,
      Audit audit,
      Clock clock) {
    this.identities = identities;
    this.anchors = anchors;
    this.certificates = certificates;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// Brings a key of our own with its certificates, as authorities and HISPs hand them out. Older
  /// ones stay, so that what was sealed to them still opens.
  @Transactional
  public Outcome<UUID> bring(byte[] pkcs12, char[] password, String actor) {
    return switch (Certificates.open(pkcs12, password)) {
      case Brought.Refused refused -> new Outcome.Refused<>(refused.reason());
      case Brought.Key key -> keep(key.identity(), actor);
    };
  }

  private Outcome<UUID> keep(Identity identity, String actor) {
    var certificate = identity.certificate();
    var objection = isOurs(certificate) ? unusable(certificate) : Reason.CERTIFICATE_NAME;
    if (objection != null) {
      return new Outcome.Refused<>(objection);
    }
    var id = UUID.randomUUID();
    if (identities.add(id, settings.domain(), identity, now())) {
      record(actor, "direct.key-brought", "direct-key:" + id);
      return new Outcome.Good<>(id);
    }
    return same(
        identities.of(settings.domain()).stream()
            .filter(row -> row.identity().certificate().equals(certificate))
            .map(IdentityTable.Row::id)
            .findFirst());
  }

  private boolean isOurs(X509Certificate certificate) {
    var domain = settings.domain();
    return !domain.isEmpty()
        && Trust.names(certificate).stream()
            .anyMatch(name -> name.equals(domain) || name.endsWith("@" + domain));
  }

  /// One may be for signing alone, and another one for opening alone.
  private @Nullable Reason unusable(X509Certificate certificate) {
    var sign = Trust.unsound(certificate, Trust.Use.SIGN, clock.instant());
    var open = Trust.unsound(certificate, Trust.Use.ENCRYPT, clock.instant());
    return sign.isPresent() && open.isPresent() ? sign.get() : null;
  }

  public List<Known> ours() {
    return identities.of(settings.domain()).stream()
        .map(row -> known(row.id(), row.identity().certificate(), ""))
        .toList();
  }

  /// What was sealed to this key does not open any more.
  @Transactional
  public boolean forget(UUID key, String actor) {
    return removed(identities.remove(key), actor, "direct.key-removed", "direct-key:" + key);
  }

  /// Trusts an authority for one domain.
  ///
  /// @param domain of the others, or `*` for every domain
  @Transactional
  public Outcome<UUID> trust(byte[] certificate, String domain, String actor) {
    var theirs = domain.strip().toLowerCase(Locale.ROOT);
    var read = Certificates.read(certificate);
    if (read.isEmpty()) {
      return new Outcome.Refused<>(Reason.NOT_A_CERTIFICATE);
    }
    if (!theirs.equals(AnchorTable.ALL) && !DirectAddress.isDomain(theirs)) {
      return new Outcome.Refused<>(Reason.CERTIFICATE_NAME);
    }
    if (clock.instant().isAfter(read.get().getNotAfter().toInstant())) {
      return new Outcome.Refused<>(Reason.CERTIFICATE_EXPIRED);
    }
    var id = UUID.randomUUID();
    if (anchors.add(id, settings.domain(), theirs, read.get(), now())) {
      audit.record(
          Entry.of(actor, "direct.anchor-trusted", "direct-anchor:" + id)
              .with("domain", theirs)
              .with("fingerprint", print(read.get())));
      return new Outcome.Good<>(id);
    }
    return same(
        anchors.all(settings.domain()).stream()
            .filter(row -> row.theirs().equals(theirs) && row.certificate().equals(read.get()))
            .map(AnchorTable.Row::id)
            .findFirst());
  }

  public List<Known> trusted() {
    return anchors.all(settings.domain()).stream()
        .map(row -> known(row.id(), row.certificate(), row.theirs()))
        .toList();
  }

  @Transactional
  public boolean distrust(UUID anchor, String actor) {
    return removed(
        anchors.remove(anchor), actor, "direct.anchor-removed", "direct-anchor:" + anchor);
  }

  /// Brings a certificate of somebody else, to seal letters to them. It is judged at each letter.
  @Transactional
  public Outcome<UUID> know(byte[] certificate, String actor) {
    var read = Certificates.read(certificate);
    if (read.isEmpty()) {
      return new Outcome.Refused<>(Reason.NOT_A_CERTIFICATE);
    }
    var objection = Trust.unsound(read.get(), Trust.Use.ENCRYPT, clock.instant());
    if (objection.isPresent()) {
      return new Outcome.Refused<>(objection.get());
    }
    var names = Trust.names(read.get());
    if (names.isEmpty()) {
      return new Outcome.Refused<>(Reason.CERTIFICATE_NAME);
    }
    var first = UUID.randomUUID();
    var id = first;
    for (var name : names) {
      certificates.add(id, name, read.get(), now());
      id = UUID.randomUUID();
    }
    record(actor, "direct.certificate-brought", "direct-certificate:" + first);
    return new Outcome.Good<>(first);
  }

  public List<Known> others() {
    return certificates.all().stream().map(row -> known(row.id(), row.certificate(), "")).toList();
  }

  @Transactional
  public boolean unknow(UUID certificate, String actor) {
    return removed(
        certificates.remove(certificate),
        actor,
        "direct.certificate-removed",
        "direct-certificate:" + certificate);
  }

  private static Outcome<UUID> same(Optional<UUID> id) {
    return id.<Outcome<UUID>>map(Outcome.Good::new)
        .orElseGet(() -> new Outcome.Refused<>(Reason.NOT_A_CERTIFICATE));
  }

  private boolean removed(boolean gone, String actor, String action, String subject) {
    if (gone) {
      record(actor, action, subject);
    }
    return gone;
  }

  private void record(String actor, String action, String subject) {
    audit.record(Entry.of(actor, action, subject));
  }

  private static Known known(UUID id, X509Certificate certificate, String trustedFor) {
    return new Known(
        id,
        Trust.names(certificate).stream().sorted().toList(),
        print(certificate),
        certificate.getNotAfter().toInstant(),
        trustedFor);
  }

  private static String print(X509Certificate certificate) {
    return HexFormat.of().formatHex(Certificates.fingerprint(certificate));
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
