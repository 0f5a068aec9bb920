package org.bedside.direct;

import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this practice is reached by Direct. Without a domain all of it is off.
///
/// @param domain of our addresses, such as `direct.clinic.example`; empty means off
/// @param relayHost the practice's own mail server or its HISP's edge; empty means nothing leaves
/// @param relayPort 465 speaks TLS from the first byte, any other begins it (STARTTLS)
/// @param relayTls off only for a relay on this machine
/// @param relayUser empty for one that asks for none
/// @param relayPasswordFile holds the password alone
/// @param port on which mail is taken in; 0 takes none
/// @param address of this machine on which it is taken in
/// @param bytes of one message, at most
/// @param receiptWithin how long the other side may take for its first receipt
@ConfigurationProperties("bedside.direct")
record DirectSettings(
    @DefaultValue("") String domain,
    @DefaultValue("") String relayHost,
    @Range(min = 1, max = 65_535) @DefaultValue("587") int relayPort,
    @DefaultValue("true") boolean relayTls,
    @DefaultValue("") String relayUser,
    @Nullable Path relayPasswordFile,
    @Range(min = 0, max = 65_535) @DefaultValue("0") int port,
    @DefaultValue("127.0.0.1") String address,
    @Range(min = 10_000, max = 100_000_000) @DefaultValue("25000000") int bytes,
    @DurationMin(minutes = 1) @DurationMax(days = 7) @DefaultValue("1h") Duration receiptWithin) {

  DirectSettings {
    if (!domain.isEmpty() && !DirectAddress.isDomain(domain)) {
      throw new IllegalArgumentException(
          "bedside.direct.domain is no domain in small letters, such as direct.clinic.example.");
    }
    if (port > 0 && domain.isEmpty()) {
      throw new IllegalArgumentException(
          "bedside.direct.port takes mail in, but bedside.direct.domain does not say for whom. Set both or none.");
    }
  }

  boolean isOurs(DirectAddress address) {
    return address.domain().equals(domain);
  }
}
