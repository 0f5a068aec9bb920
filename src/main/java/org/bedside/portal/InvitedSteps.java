package org.bedside.portal;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bedside.people.People;
import org.bedside.portal.PortalInvitations.Invitation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How far somebody has come on the way of one invitation, in this browser.
@Component
class InvitedSteps {

  private static final String KNOWN = "portal.invited";
  private static final String BORN = "portal.invited.born";
  private static final int OLDEST = 125;

  private final Opening opening;
  private final People people;
  private final Clock clock;

  InvitedSteps(Opening opening, People people, Clock clock) {
    this.opening = opening;
    this.people = people;
    this.clock = clock;
  }

  /// The patient's birthday was given.
  void knows(Invitation one, LocalDate born, HttpSession session) {
    session.setAttribute(KNOWN, one.id().toString());
    session.removeAttribute(BORN);
    if (!one.kind().proxy()) {
      session.setAttribute(BORN, born.toString());
    }
  }

  boolean isKnown(Invitation one, HttpSession session) {
    return one.id().toString().equals(session.getAttribute(KNOWN));
  }

  /// The own birthday of somebody who cares for a patient.
  void self(LocalDate born, HttpSession session) {
    session.setAttribute(BORN, born.toString());
  }

  /// The birthday of whom the account will be of.
  Optional<LocalDate> born(HttpSession session) {
    return Optional.ofNullable((String) session.getAttribute(BORN)).map(LocalDate::parse);
  }

  boolean isBirthdayOfSomebody(LocalDate day) {
    var today = LocalDate.ofInstant(clock.instant(), people.practice().zone());
    return day.isBefore(today) && day.isAfter(today.minusYears(OLDEST));
  }

  /// What is asked next of somebody who knows the birthday: `join` to add it to the account they
  /// are in with, `sign-in` to come in with the one they have, `self`, or `way`.
  String next(Invitation one, @Nullable Account me, HttpSession session) {
    var owner = opening.ownerOf(one);
    if (owner.isPresent()) {
      return me != null && me.id().equals(owner.get().id()) ? "join" : "sign-in";
    }
    return born(session).isEmpty() ? "self" : "way";
  }
}
