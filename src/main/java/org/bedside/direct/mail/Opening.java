package org.bedside.direct.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bedside.direct.DirectAddress;
import org.bedside.direct.Opened;
import org.bedside.direct.Reason;

/// Opens what was brought: decrypts it with one of our keys, takes the signed message out, checks
/// who signed it and whether we trust them for the address that they write from. In this order, so
/// that nothing is believed before its signature is.
public final class Opening {

  private final List<Identity> ours;
  private final Trust trust;
  private final int largest;

  /// @param ours keys of the recipient's domain, old ones too
  /// @param largest in bytes, of the message as it is brought
  public Opening(List<Identity> ours, Trust trust, int largest) {
    this.ours = List.copyOf(ours);
    this.trust = trust;
    this.largest = largest;
  }

  /// @param recipient to whom it was brought, of ours
  /// @param anchors of which domain we trust which
  public Opened open(byte[] brought, DirectAddress recipient, Anchoring anchors, Instant now) {
    try {
      return opened(brought, recipient, anchors, now);
    } catch (Unfit e) {
      return new Opened.Refused(e.reason());
    }
  }

  /// Asks which anchors the practice trusts for a domain.
  public interface Anchoring {
    Set<X509Certificate> of(String domain);
  }

  private Opened opened(byte[] brought, DirectAddress recipient, Anchoring anchors, Instant now)
      throws Unfit {
    if (brought.length > largest) {
      throw new Unfit(Reason.TOO_LARGE);
    }
    var outer = Entity.of(brought);
    var signed = Signed.of(Entity.of(Decrypting.decrypted(outer, ours)));
    var wrapped = Entity.of(signed.content());
    if (!wrapped.kind().name().equals("message/rfc822")) {
      throw new Unfit(Reason.NOT_WRAPPED);
    }
    var inner = wrapped.decoded();
    var letter = Entity.of(inner);
    var sender = sender(letter);
    checkOutside(outer, sender);
    var signer = signed.signer(sender, trust, anchors.of(sender.domain()), now);
    checkAddressed(letter, recipient);
    return new Opened.Trusted(Reading.incoming(letter, sender, recipient), signer, inner);
  }

  private static DirectAddress sender(Entity letter) throws Unfit {
    var from = addresses(letter.only("From").orElse(""));
    if (from.length != 1) {
      throw new Unfit(Reason.NO_SENDER);
    }
    return DirectAddress.of(from[0].getAddress()).orElseThrow(() -> new Unfit(Reason.NO_SENDER));
  }

  /// The outside is not signed. It may say nothing, but not something else.
  private static void checkOutside(Entity outer, DirectAddress sender) throws Unfit {
    var outside = addresses(outer.only("From").orElse(""));
    if (outside.length > 0
        && (outside.length > 1
            || DirectAddress.of(outside[0].getAddress()).filter(sender::is).isEmpty())) {
      throw new Unfit(Reason.SENDER_DIFFERS);
    }
  }

  /// Else one who got a letter could seal it anew to somebody else, under its writer's signature.
  private static void checkAddressed(Entity letter, DirectAddress recipient) throws Unfit {
    for (var name : List.of("To", "Cc")) {
      if (Arrays.stream(addresses(letter.only(name).orElse("")))
          .map(InternetAddress::getAddress)
          .anyMatch(each -> DirectAddress.of(each).filter(recipient::is).isPresent())) {
        return;
      }
    }
    throw new Unfit(Reason.NOT_ADDRESSED);
  }

  private static InternetAddress[] addresses(String header) throws Unfit {
    try {
      return InternetAddress.parseHeader(header, true);
    } catch (AddressException e) {
      throw new Unfit(Reason.NO_SENDER);
    }
  }
}
