package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Asks somebody who is in to show once more who they are, when only the matter itself tells that
/// it is needed. Where it is always needed, [May#fresh] says so.
@Component
public class StepUp {

  static final String WHY = "people.why";

  private final Entrance entrance;

  StepUp(Entrance entrance) {
    this.entrance = entrance;
  }

  /// Where to send them; afterwards they come back to `way`.
  ///
  /// @param way a path of this house
  /// @param why the key of the sentence that says why
  public String first(String way, String why, HttpServletRequest request) {
    entrance.rememberWay(way, request);
    request.getSession().setAttribute(WHY, why);
    return "redirect:/step-up";
  }
}
