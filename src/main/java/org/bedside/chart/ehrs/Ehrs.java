package org.bedside.chart.ehrs;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.fhir.Endpoint;
import org.bedside.chart.fhir.Fhir;
import org.bedside.chart.fhir.NoToken;
import org.bedside.egress.Limits;
import org.bedside.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/// The practice's EHRs, for those who file into them or read from them. One that is being set up is
/// none of them yet; one that is paused or in trouble is, and calls to it come back
/// [Answered.Away] or [Answered.Locked].
@Service
public class Ehrs {

  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(15), Duration.ofSeconds(30), DataSize.ofMegabytes(5));

  private final EhrTable table;
  private final Fhir fhir;

  Ehrs(EhrTable table, Fhir fhir) {
    this.table = table;
    this.fhir = fhir;
  }

  /// Where a patient's chart is: in the EHR in which it was found once; else in the only one; else
  /// in the only one for the whole practice. Nobody guesses between two.
  public Optional<Ehr> of(PatientId patient) {
    var all = all();
    var known = table.of(patient);
    if (known.isPresent()) {
      return all.stream().filter(one -> one.id().equals(known.get())).findFirst();
    }
    var likely =
        all.size() == 1 ? all : all.stream().filter(one -> one.place().isEmpty()).toList();
    return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
  }

  /// From now on a patient's chart is in this one.
  public void keep(PatientId patient, UUID ehr) {
    table.keep(patient, ehr);
  }

  /// By when they were set up.
  public List<Ehr> all() {
    return table.all().stream()
        .filter(one -> one.connectedAt() != null)
        .map(Link::ehr)
        .toList();
  }

  public Optional<Ehr> find(UUID id) {
    return table.find(id).filter(one -> one.connectedAt() != null).map(Link::ehr);
  }

  /// Asks with a client of this EHR, within the usual limits. A token that it does not take any
  /// more is thrown away, and a new one tried once.
  public <T> Answered<T> ask(Ehr ehr, Function<IGenericClient, T> call) {
    var endpoint = endpoint(ehr);
    Supplier<T> once = () -> call.apply(fhir.to(endpoint));
    return fhir.ask(endpoint, once);
  }

  /// The EHR's FHIR, with tokens by SMART's Backend Services, in case [#ask] is not enough.
  public Endpoint endpoint(Ehr ehr) {
    return new Endpoint(
        ehr.base(),
        () -> {
          throw new NoToken(new Answered.Away<>(false, null));
        },
        LIMITS);
  }
}
