package org.bedside.chart.ehrs;

import java.net.URI;
import org.bedside.chart.smart.Signing;

/// An EHR as a person set it up: see [Ehr] and [Link].
public record Wish(
    String name, URI base, String place, String numbers, String client, Signing signing) {

  Wish at(URI other) {
    return new Wish(name, other, place, numbers, client, signing);
  }
}
