package org.bedside.chart.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.util.Map;
import java.util.function.Supplier;
import org.bedside.egress.Egress;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// FHIR R4 as JSON, and clients for it. Each client calls the server that it was made for and no
/// other, whatever addresses that server hands out (HAPI's own client compared them by their
/// beginning: CVE-2026-34359).
///
/// R4's classes are looked through when somebody asks for the first time, which takes a second or
/// two; a house without an EHR never asks.
@Component
public class Fhir {

  private final Egress egress;
  private volatile @Nullable FhirContext made;

  Fhir(Egress egress) {
    this.egress = egress;
  }

  /// A client for JSON, whose calls are made within [#ask].
  public IGenericClient to(Endpoint endpoint) {
    return context().newRestfulGenericClient(endpoint.base().toString());
  }

  /// Does `call` at a server and says what came of it.
  public <T> Answered<T> ask(Endpoint endpoint, Supplier<T> call) {
    var asking = new Asking(endpoint);
    return ScopedValue.where(Asking.NOW, asking).call(() -> Answered.of(call, asking, reader()));
  }

  /// Lets all references in `resource` that are among `places` point to where that lies now.
  public void pointTo(Resource resource, Map<String, String> places) {
    for (var one :
        context().newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
      var place = places.get(one.getReference());
      if (place != null) {
        one.setReference(place);
      }
    }
  }

  /// Reads what others wrote: what it does not know it leaves out, without a word in the log, where
  /// it would stand with somebody's name.
  public IParser reader() {
    return context().newJsonParser().setParserErrorHandler(new LenientErrorHandler(false));
  }

  /// Writes what we say, and refuses what is not FHIR.
  public IParser writer() {
    return context().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
  }

  private FhirContext context() {
    var context = made;
    if (context == null) {
      synchronized (this) {
        context = made;
        if (context == null) {
          context = FhirContext.forR4();
          context.setParserErrorHandler(new LenientErrorHandler(false));
          // Ids that a server gave stay as they are; fullUrl does not take their place.
          context.getParserOptions().setOverrideResourceIdWithBundleEntryFullUrl(false);
          context.setRestfulClientFactory(new EgressClients(context, egress));
          made = context;
        }
      }
    }
    return context;
  }
}
