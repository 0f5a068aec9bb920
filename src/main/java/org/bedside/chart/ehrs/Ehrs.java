package org.bedside.chart.ehrs;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.fhir.Endpoint;
import org.bedside.chart.fhir.Fhir;
import org.bedside.chart.fhir.NoToken;
import org.bedside.chart.smart.Client;
import org.bedside.chart.smart.Tokens;
import org.bedside.chart.smart.Trouble;
import org.bedside.egress.Limits;
import org.bedside.patients.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/// The practice's EHRs, for those who file into them or read from them. One that is being set up is
/// none of them yet; one that is paused or in trouble is, and calls to it come back [Answered.Away]
/// or [Answered.Locked].
@Service
public class Ehrs {

  /// Of the ledger and of Today: this and an id.
  static final String SUBJECT = "ehr:";

  static final Limits LIMITS =
      new Limits(Duration.ofSeconds(15), Duration.ofSeconds(30), DataSize.ofMegabytes(5));

  private final EhrTable table;
  private final EhrHealth health;
  private final Tokens tokens;
  private final Fhir fhir;

  Ehrs(EhrTable table, EhrHealth health, Tokens tokens, Fhir fhir) {
    this.table = table;
    this.health = health;
    this.tokens = tokens;
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
    var likely = all.size() == 1 ? all : all.stream().filter(one -> one.place().isEmpty()).toList();
    return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
  }

  /// From now on a patient's chart is in this one.
  public void keep(PatientId patient, UUID ehr) {
    table.keep(patient, ehr);
  }

  /// By when they were set up.
  public List<Ehr> all() {
    return table.all().stream().filter(one -> one.connectedAt() != null).map(Link::ehr).toList();
  }

  public Optional<Ehr> find(UUID id) {
    return table.find(id).filter(one -> one.connectedAt() != null).map(Link::ehr);
  }

  /// Asks with a client of this EHR, within the usual limits. A token that it does not take any
  /// more is thrown away, and a new one tried once.
  public <T> Answered<T> ask(Ehr ehr, Function<IGenericClient, T> call) {
    var endpoint = endpoint(ehr);
    var answered = fhir.ask(endpoint, () -> call.apply(fhir.to(endpoint)));
    if (!isOver(answered)) {
      return answered;
    }
    tokens.drop(ehr.id());
    var again = fhir.ask(endpoint, () -> call.apply(fhir.to(endpoint)));
    if (isOver(again)) {
      table.find(ehr.id()).ifPresent(link -> health.troubled(link, Trouble.TOKEN_REFUSED));
    }
    return again;
  }

  private static boolean isOver(Answered<?> answered) {
    return answered instanceof Answered.Locked<?>(var status) && status == 401;
  }

  /// The EHR's FHIR, with tokens by SMART's Backend Services, where [#ask] is not enough. Without a
  /// token nothing is called: [Answered.Away] while it is paused or does not answer,
  /// [Answered.Locked] with 403 if it does not let us in.
  public Endpoint endpoint(Ehr ehr) {
    return new Endpoint(ehr.base(), () -> token(ehr.id()), LIMITS);
  }

  private String token(UUID id) {
    var link = table.find(id).orElse(null);
    if (link == null || link.paused() || link.door() == null) {
      throw new NoToken(new Answered.Away<>(false, null));
    }
    var client = new Client(id, link.client(), link.signing(), link.door(), link.scopes());
    return switch (tokens.ask(client)) {
      case Tokens.Asked.Let let -> let.token();
      case Tokens.Asked.Not(var why) -> {
        health.troubled(link, why);
        throw new NoToken(
            why == Trouble.AWAY ? new Answered.Away<>(false, null) : new Answered.Locked<>(403));
      }
    };
  }
}
