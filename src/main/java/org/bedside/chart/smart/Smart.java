package org.bedside.chart.smart;

import java.net.URI;
import java.time.Duration;
import org.bedside.egress.Egress;
import org.bedside.egress.EgressRefused;
import org.bedside.egress.Limits;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Reads what an EHR says of its doors.
@Component
public class Smart {

  /// Where the house's keys are.
  public static final String KEYS = "/.well-known/jwks.json";

  static final Limits LIMITS =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), DataSize.ofKilobytes(256));

  /// What an EHR says of its doors, or why not.
  public sealed interface Discovered {

    record Found(Configuration configuration) implements Discovered {}

    record Not(Trouble why) implements Discovered {}
  }

  private final Egress egress;

  Smart(Egress egress) {
    this.egress = egress;
  }

  /// @param base of its FHIR, without a slash at its end
  public Discovered discover(URI base) {
    return asked(URI.create(base + "/.well-known/smart-configuration"))
        .then(Smart::read, Discovered.Not::new);
  }

  private Heard asked(URI address) {
    try {
      return Heard.of(
          egress.to(address, LIMITS).get().uri(address).accept(MediaType.APPLICATION_JSON));
    } catch (EgressRefused _) {
      return Heard.none(Trouble.ADDRESS_REFUSED);
    }
  }

  private static Discovered read(Heard heard) {
    if (heard.status() != 200) {
      return new Discovered.Not(Trouble.NO_SMART);
    }
    var read = Configuration.read(heard.body());
    if (read == null) {
      return new Discovered.Not(Trouble.ODD);
    }
    return read.signatures() ? new Discovered.Found(read) : new Discovered.Not(Trouble.NO_KEYS);
  }
}
