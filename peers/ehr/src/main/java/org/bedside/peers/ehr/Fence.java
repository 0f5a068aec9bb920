package org.bedside.peers.ehr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;

/// What a token allows. One whose scopes are `patient/` is for the patient of the open chart only.
final class Fence {

  /// They are about no patient.
  private static final Set<String> COMMON =
      Set.of("Practitioner", "PractitionerRole", "Organization", "Location", "Medication");

  private Fence() {}

  /// Before it is carried out.
  static boolean admits(Call call, Interaction wish, Grant grant) {
    if (grant.scopes().allow(wish.type(), wish.letter())) {
      return true;
    }
    if (!own(wish, grant)) {
      return false;
    }
    var patient = grant.context().patient();
    return switch (wish.letter()) {
      case 'c', 'u' -> names(patient, call.body());
      case 's' -> COMMON.contains(wish.type()) || asks(wish, patient);
      default -> !wish.type().equals("Patient") || patient.equals(wish.id());
    };
  }

  /// After it was carried out: of what is read by its id, nobody knows before whom it is about.
  static boolean shows(Interaction wish, Grant grant, Answer answer) {
    return wish.letter() != 'r'
        || answer.status() >= 300
        || COMMON.contains(wish.type())
        || grant.scopes().allow(wish.type(), wish.letter())
        || wish.type().equals("Patient")
        || names(grant.context().patient(), answer.body());
  }

  private static boolean own(Interaction wish, Grant grant) {
    return grant.context() != null && grant.scopes().allow("patient", wish.type(), wish.letter());
  }

  private static boolean asks(Interaction wish, String patient) {
    var names = wish.type().equals("Patient") ? List.of("_id") : List.of("patient", "subject");
    return names.stream()
        .map(wish.query()::get)
        .anyMatch(value -> patient.equals(value) || ("Patient/" + patient).equals(value));
  }

  private static boolean names(String patient, byte[] body) {
    return new String(body, UTF_8).contains("\"Patient/" + patient + "\"");
  }
}
