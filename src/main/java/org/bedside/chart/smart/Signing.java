package org.bedside.chart.smart;

import com.nimbusds.jose.JWSAlgorithm;

/// How the house signs: the two ways that every EHR of SMART knows at least one of ([asymmetric
/// authentication](https://hl7.org/fhir/smart-app-launch/client-confidential-asymmetric.html)).
public enum Signing {
  ES384(JWSAlgorithm.ES384),
  RS384(JWSAlgorithm.RS384);

  private final JWSAlgorithm algorithm;

  Signing(JWSAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  JWSAlgorithm algorithm() {
    return algorithm;
  }
}
