package org.bedside.chart.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bedside.chart.Transcript;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.fhir.Answered.Done;
import org.bedside.chart.fhir.Answered.Refused;
import org.bedside.chart.fhir.Fhir;
import org.bedside.chart.fhir.Issue;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends a transcript to a record in the way that the record takes: as one transaction, or piece by
/// piece. Whatever is sent again is found there and not made twice: the record is asked to make it
/// only if it is not there (conditional create), or we look before.
@Component
class FilingCalls {

  private static final String DOCUMENT = "DocumentReference";
  private static final String MESSAGE = "Communication";

  private final Ehrs ehrs;
  private final Fhir fhir;

  FilingCalls(Ehrs ehrs, Fhir fhir) {
    this.ehrs = ehrs;
    this.fhir = fhir;
  }

  /// @param patient as the record knows them
  /// @param before the version that is there already
  Sent send(Ehr ehr, Transcript said, String patient, @Nullable Integer before) {
    var takes = ehr.takes();
    if (!takes.creates().contains(DOCUMENT)) {
      return new Sent.NotThere(Trouble.TAKES_NOTHING, new Refused<>(422, List.of()));
    }
    var messages = takes.creates().contains(MESSAGE);
    var resources =
        TranscriptBundle.resources(said, patient, messages, before).stream()
            .filter(one -> takes.creates().contains(one.fhirType()))
            .toList();
    return takes.transactions() && takes.once()
        ? together(ehr, resources, before != null)
        : oneByOne(ehr, resources, takes.once());
  }

  private Sent together(Ehr ehr, List<Resource> resources, boolean amends) {
    var at = 0;
    while (!resources.get(at).fhirType().equals(DOCUMENT)) {
      at++;
    }
    var bundle = TranscriptBundle.transaction(resources, amends);
    var answered = ehrs.ask(ehr, client -> client.transaction().withBundle(bundle).execute());
    if (!(answered instanceof Done<Bundle>(var result))) {
      return new Sent.NotThere(null, answered);
    }
    var place = place(result, at, bundle.getEntry().size());
    return place.isPresent()
        ? new Sent.There(place.get())
        : new Sent.NotThere(null, new Answered.Away<>(true, null));
  }

  /// Where the record says that it is; none if its answer is not one to this transaction.
  private static Optional<String> place(Bundle result, int at, int all) {
    if (result.getEntry().size() != all
        || !result.getEntry().stream().allMatch(one -> isWell(one))) {
      return Optional.empty();
    }
    var location = result.getEntry().get(at).getResponse().getLocation();
    return location == null
        ? Optional.of(DOCUMENT)
        : Optional.of(new IdType(location).toUnqualifiedVersionless().getValue());
  }

  private static boolean isWell(BundleEntryComponent entry) {
    var status = entry.getResponse().getStatus();
    return status != null && status.startsWith("2");
  }

  /// Each leans only on those before it, so what is missing after a break is the rest.
  private Sent oneByOne(Ehr ehr, List<Resource> resources, boolean once) {
    var places = new HashMap<String, String>();
    var document = DOCUMENT;
    for (var one : resources) {
      var id = one.getIdElement().getIdPart();
      fhir.pointTo(one, places);
      var answered = made(ehr, one, id, once);
      if (!(answered instanceof Done<String>(var place))) {
        return new Sent.NotThere(null, answered);
      }
      places.put("urn:uuid:" + id, place);
      document = one.fhirType().equals(DOCUMENT) ? place : document;
    }
    return new Sent.There(document);
  }

  private Answered<String> made(Ehr ehr, Resource one, String id, boolean once) {
    var by = one.fhirType() + "?" + TranscriptBundle.once(one, id);
    one.setId((String) null);
    if (!once) {
      var looked = look(ehr, one.fhirType(), by);
      if (!(looked instanceof Done<Optional<String>>(var there))) {
        return again(looked);
      }
      if (there.isPresent()) {
        return new Done<>(there.get());
      }
    }
    return ehrs.ask(
        ehr,
        client -> {
          var create = client.create().resource(one);
          var outcome = once ? create.conditionalByUrl(by).execute() : create.execute();
          return outcome.getId().toUnqualifiedVersionless().getValue();
        });
  }

  private Answered<Optional<String>> look(Ehr ehr, String type, String by) {
    return ehrs.ask(
        ehr,
        client ->
            client
                .search()
                .byUrl(by)
                .count(1)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .stream()
                .map(BundleEntryComponent::getResource)
                .filter(found -> found.fhirType().equals(type))
                .map(found -> type + "/" + found.getIdElement().getIdPart())
                .findFirst());
  }

  @SuppressWarnings("unchecked") // nothing but Done holds a T
  private static <T> Answered<T> again(Answered<?> other) {
    return (Answered<T>) other;
  }

  /// What a refusal says.
  static List<Issue> issues(Answered<?> why) {
    return why instanceof Refused<?>(_, var issues) ? issues : List.of();
  }
}
