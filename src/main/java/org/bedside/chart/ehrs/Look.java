package org.bedside.chart.ehrs;

import java.util.ArrayList;
import java.util.List;
import org.bedside.chart.ehrs.Trial.Part;
import org.bedside.chart.ehrs.Trial.Step;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.fhir.Endpoint;
import org.bedside.chart.fhir.Fhir;
import org.bedside.chart.smart.Client;
import org.bedside.chart.smart.Configuration;
import org.bedside.chart.smart.Smart;
import org.bedside.chart.smart.Tokens;
import org.bedside.chart.smart.Trouble;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/// One look at one EHR: all steps until the first that goes wrong.
final class Look {

  /// Of nobody: only whether the question is let through is of interest.
  private static final String NOBODY = "bedside-tries-whether-it-may-ask";

  private final Link link;
  private final Smart smart;
  private final Tokens tokens;
  private final Fhir fhir;

  private final List<Part> parts = new ArrayList<>();
  private @Nullable Configuration configuration;
  private @Nullable Takes takes;
  private List<String> scopes = List.of();
  private List<String> let = List.of();
  private String token = "";

  Look(Link link, Smart smart, Tokens tokens, Fhir fhir) {
    this.link = link;
    this.smart = smart;
    this.tokens = tokens;
    this.fhir = fhir;
  }

  Trial take() {
    tokens.drop(link.ehr().id());
    boolean _ =
        step(Step.FIND, find())
            && step(Step.DOOR, door())
            && step(Step.ABILITIES, abilities())
            && step(Step.TOKEN, token())
            && step(Step.PATIENTS, patients());
    return new Trial(parts, configuration == null ? null : configuration.door(), let);
  }

  /// What it takes, once all went well.
  Takes takes() {
    return takes == null ? Takes.NOTHING : takes;
  }

  /// What it was asked for.
  List<String> scopes() {
    return scopes;
  }

  private boolean step(Step step, @Nullable Trouble trouble) {
    parts.add(new Part(step, trouble));
    return trouble == null;
  }

  private @Nullable Trouble find() {
    return switch (smart.discover(link.ehr().base())) {
      case Smart.Discovered.Found(var found) -> {
        configuration = found;
        yield null;
      }
      case Smart.Discovered.Not(var why) -> why;
    };
  }

  private @Nullable Trouble door() {
    if (link.door() == null) {
      return Trouble.NOT_AGREED;
    }
    return link.door().equals(found().door()) ? null : Trouble.MOVED;
  }

  /// Most EHRs tell everybody; the others are asked again once there is a token.
  private @Nullable Trouble abilities() {
    var told = asked("");
    return told instanceof Answered.Locked<CapabilityStatement> ? null : understood(told);
  }

  private @Nullable Trouble token() {
    scopes = Kinds.scopes(takes(), found().scopesOfTwo());
    var door = link.door();
    if (door == null) {
      return Trouble.NOT_AGREED;
    }
    var client = new Client(link.ehr().id(), link.client(), link.signing(), door, scopes);
    return switch (tokens.ask(client)) {
      case Tokens.Asked.Not(var why) -> why;
      case Tokens.Asked.Let given -> {
        token = given.token();
        let = given.scopes().stream().sorted().toList();
        yield let.stream().anyMatch(scope -> scope.startsWith("system/"))
            ? null
            : Trouble.SCOPE_REFUSED;
      }
    };
  }

  private @Nullable Trouble patients() {
    if (takes == null) {
      var trouble = understood(asked(token));
      if (trouble != null) {
        return trouble;
      }
    }
    var endpoint = endpoint(token);
    return switch (fhir.ask(endpoint, () -> nobody(endpoint))) {
      case Answered.Locked<IBaseBundle> _ -> Trouble.TOKEN_REFUSED;
      case Answered.Away<IBaseBundle> _ -> Trouble.AWAY;
      case Answered.Done<IBaseBundle> _, Answered.Refused<IBaseBundle> _ -> null;
    };
  }

  private IBaseBundle nobody(Endpoint endpoint) {
    return fhir.to(endpoint)
        .search()
        .forResource(Patient.class)
        .where(Patient.IDENTIFIER.exactly().systemAndIdentifier(link.ehr().numbers(), NOBODY))
        .count(1)
        .execute();
  }

  private Answered<CapabilityStatement> asked(String with) {
    var endpoint = endpoint(with);
    return fhir.ask(
        endpoint,
        () -> fhir.to(endpoint).capabilities().ofType(CapabilityStatement.class).execute());
  }

  private @Nullable Trouble understood(Answered<CapabilityStatement> told) {
    return switch (told) {
      case Answered.Done<CapabilityStatement>(var statement) -> {
        takes = Abilities.of(statement);
        yield Abilities.isR4(statement) ? null : Trouble.NOT_R4;
      }
      case Answered.Away<CapabilityStatement> _ -> Trouble.AWAY;
      case Answered.Locked<CapabilityStatement> _, Answered.Refused<CapabilityStatement> _ ->
          Trouble.NO_CAPABILITIES;
    };
  }

  private Endpoint endpoint(String with) {
    return new Endpoint(link.ehr().base(), () -> with, Ehrs.LIMITS);
  }

  private Configuration found() {
    if (configuration == null) {
      throw new IllegalStateException("Looked at the door before it was found");
    }
    return configuration;
  }
}
