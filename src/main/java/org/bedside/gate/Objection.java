package org.bedside.gate;

import java.util.Optional;
import org.bedside.rules.Approver;
import org.bedside.rules.Fired;
import org.bedside.rules.Verdict;

/// What a rule of the practice says to words, and what their writer says to that.
///
/// @param reason why they may stand all the same; empty for none
public record Objection(Fired fired, String reason) {

  private static final String RULE = "rule ";

  public Verdict verdict() {
    return fired.ruling().verdict();
  }

  /// Nobody can agree to them: they are changed, or what is missing is brought. Whoever takes it
  /// for a false alarm says why, and the privacy officer decides.
  public boolean stops() {
    return verdict() == Verdict.FORBIDDEN && reason.isEmpty();
  }

  /// Its writer has to say why they may stand.
  public boolean wantsReason() {
    return verdict() == Verdict.INAPPROPRIATE && reason.isEmpty();
  }

  /// Whose yes they need because of it.
  public Optional<Who> wants() {
    return switch (verdict()) {
      case FORBIDDEN -> reason.isEmpty() ? Optional.empty() : Optional.of(Who.PRIVACY_OFFICER);
      case IMPERMISSIBLE -> Optional.ofNullable(fired.ruling().by()).map(Objection::who);
      case ALLOWED, WITH_CARE, INAPPROPRIATE -> Optional.empty();
    };
  }

  static boolean isFingerprint(String seen) {
    return seen.startsWith(RULE);
  }

  /// Without the words: enough to notice that nobody who agreed was shown it.
  String fingerprint() {
    return (RULE + "%s %s").formatted(fired.rule().id(), fired.ruling().words());
  }

  /// Moderators look after their groups and approve nothing, so that anybody who approves may.
  private static Who who(Approver approver) {
    return switch (approver) {
      case PRIVACY_OFFICER -> Who.PRIVACY_OFFICER;
      case CLINICAL_LEAD -> Who.CLINICAL_LEAD;
      case COMMUNICATIONS -> Who.COMMUNICATIONS;
      case OWNER -> Who.OWNER;
      case MODERATOR -> Who.APPROVER;
    };
  }
}
