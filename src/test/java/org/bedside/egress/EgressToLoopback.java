package org.bedside.egress;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/// The real egress for tests of other rooms, allowed to call servers that the test has started.
public final class EgressToLoopback {

  private EgressToLoopback() {}

  /// An egress to these origins, and to no others within the machine.
  ///
  /// @param response of silence, until the other side is given up
  public static Egress allowing(Duration response, URI... origins) {
    var settings =
        new EgressSettings(
            List.of(origins),
            Duration.ofSeconds(5),
            response,
            response.plusSeconds(5),
            DataSize.ofMegabytes(2));
    return new Egress(settings, _ -> List.of(InetAddress.getLoopbackAddress()), null);
  }
}
