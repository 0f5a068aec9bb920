package org.bedside.chart.smart;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/// The house as one EHR knows it.
///
/// @param name by which it knows us (`client_id`)
/// @param door where it gives tokens, as a person agreed
/// @param scopes what we ask for
public record Client(UUID ehr, String name, Signing signing, URI door, List<String> scopes) {

  public Client {
    scopes = List.copyOf(scopes);
  }
}
