package org.bedside.peers.ehr;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `/fhir`: lets through to HAPI what a token allows, and makes the weather that was ordered.
final class FhirDoor {

  private final Smart smart;
  private final Faults faults;
  private final Relay relay;
  private final Exports exports;

  FhirDoor(Smart smart, Faults faults, Relay relay, Exports exports) {
    this.smart = smart;
    this.faults = faults;
    this.relay = relay;
    this.exports = exports;
  }

  /// Nothing if the answer is lost on its way.
  Optional<Answer> answer(Call call) throws IOException, InterruptedException {
    if (call.path().equals("/fhir/metadata")) {
      return Optional.of(Capabilities.without(faults.without(), relay.carryOut(call)));
    }
    var seconds = faults.retryAfter();
    if (seconds.isPresent()) {
      return Optional.of(
          Answer.outcome(429, "throttled", "Too many requests.")
              .with("Retry-After", seconds.get().toString()));
    }
    var grant = smart.grants().find(call.header("Authorization"));
    if (grant.isEmpty()) {
      return Optional.of(
          Answer.outcome(401, "login", "The token is missing, unknown or over.")
              .with("WWW-Authenticate", "Bearer"));
    }
    if (exports.named(call, grant.get())) {
      return Optional.of(relay.carryOut(call));
    }
    var interactions = Interaction.of(call);
    var refusal = refusal(call, interactions, grant.get());
    return refusal.isPresent() ? refusal : carryOut(call, interactions, grant.get());
  }

  private Optional<Answer> refusal(Call call, List<Interaction> interactions, Grant grant) {
    for (var each : interactions) {
      if (!Fence.admits(call, each, grant)) {
        var sentence =
            "The scopes %s do not allow '%s' on %s."
                .formatted(grant.scopes(), each.letter(), each.type());
        return Optional.of(Answer.outcome(403, "forbidden", sentence));
      }
      if (faults.without().contains(each.type())) {
        return Optional.of(
            Answer.outcome(404, "not-supported", "Unknown resource type '" + each.type() + "'."));
      }
      var wrong = faults.refused(each.type());
      if (wrong.isPresent() && (each.letter() == 'c' || each.letter() == 'u')) {
        var sentence = "This practice does not take that in " + wrong.get() + ".";
        return Optional.of(Answer.outcome(422, "business-rule", sentence, wrong.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Answer> carryOut(Call call, List<Interaction> interactions, Grant grant)
      throws IOException, InterruptedException {
    exports.goOn(call);
    if (call.writes() && faults.doubles()) {
      relay.carryOut(call);
    }
    var answer = relay.carryOut(call);
    exports.remember(call, grant, answer);
    if (call.writes() && faults.loses()) {
      return Optional.empty();
    }
    if (interactions.stream().allMatch(each -> Fence.shows(each, grant, answer))) {
      return Optional.of(answer);
    }
    return Optional.of(Answer.outcome(403, "forbidden", "That is about another patient."));
  }
}
