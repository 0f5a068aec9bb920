package org.bedside.peers.ehr;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/// The practice's records before the first test: a resource with its id on each line.
final class Filling {

  private static final int BUNDLE = 100;

  private Filling() {}

  static void of(Records records, Path file) throws IOException {
    var parser = FhirContext.forR4Cached().newJsonParser();
    var bundle = new Bundle().setType(BundleType.TRANSACTION);
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var resource = (Resource) parser.parseResource(line);
        bundle
            .addEntry()
            .setResource(resource)
            .getRequest()
            .setMethod(HTTPVerb.PUT)
            .setUrl(resource.fhirType() + "/" + resource.getIdPart());
        if (bundle.getEntry().size() == BUNDLE) {
          records.carryOut(bundle);
          bundle = new Bundle().setType(BundleType.TRANSACTION);
        }
      }
    }
    if (bundle.hasEntry()) {
      records.carryOut(bundle);
    }
  }
}
