package org.bedside.gate;

import java.util.List;
import java.util.Map;
import org.bedside.guard.Kind;
import org.bedside.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where somebody says that a mark of the guard means nobody in our care. It changes no decision.
@Service
public class FalseAlarms {

  private final History history;

  FalseAlarms(History history) {
    this.history = history;
  }

  /// What was said of marks in these words, as far as `who` may know.
  public Map<Kind, FalseAlarm> said(List<Words> all, Person who) {
    return history.alarms(all, who);
  }

  /// False if `by` sees no such mark in these words of `subject`.
  @Transactional
  public boolean say(
      String subject, List<Words> all, Occasion when, Kind kind, FalseAlarm alarm, Person by) {
    return history.alarm(subject, all, when, kind, alarm, by);
  }
}
