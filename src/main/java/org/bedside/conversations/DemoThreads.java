package org.bedside.conversations;

import java.util.List;
import java.util.UUID;
import org.bedside.conversations.PatientWrites.Begun;
import org.bedside.conversations.PatientWrites.Outcome;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.people.Person;
import org.bedside.portal.Account;
import org.bedside.portal.Portal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What invented patients ask their practice: one answered question, two that wait, one of them of
/// a father for his child.
@Component
@Order(8)
class DemoThreads implements DemoPart {

  private final Portal portal;
  private final Patients patients;
  private final PatientWrites writes;
  private final PracticeWrites practice;

  DemoThreads(Portal portal, Patients patients, PatientWrites writes, PracticeWrites practice) {
    this.portal = portal;
    this.patients = patients;
    this.writes = writes;
    this.practice = practice;
  }

  /// Somebody with an account, and for whom they write.
  private record Writer(Account account, PatientId patient, boolean self) {}

  @Override
  public void fill(Demo demo) {
    var writers = patients.everybody().stream().flatMap(one -> writers(one.id()).stream()).toList();
    var own = writers.stream().filter(Writer::self).toList();
    if (own.size() < 2) {
      return;
    }
    var thread =
        asked(
            own.getFirst(),
            Reason.SYMPTOM,
            "Both my ankles are a bit puffy by evening since I take the new pill. Is this normal?");
    practice.claim(thread, demo.priya());
    answered(
        thread,
        demo.priya(),
        "It is common with this pill and not dangerous. Keep your feet up in the evening, and come"
            + " in on Thursday so that we can look together.");
    asked(own.get(1), Reason.REFILL, "My blood pressure pills last until Sunday. May I have more?");
    writers.stream()
        .filter(one -> !one.self())
        .findFirst()
        .ifPresent(father ->
            asked(father, Reason.FORM, "The school asks for the list of vaccines. May I have it?"));
  }

  private List<Writer> writers(PatientId patient) {
    return portal.readersOf(patient, false).stream()
        .map(account ->
            new Writer(
                account,
                patient,
                portal
                    .relation(account.id(), patient)
                    .filter(one -> !one.kind().proxy())
                    .isPresent()))
        .toList();
  }

  private ThreadId asked(Writer writer, Reason reason, String words) {
    var begun =
        new Begun(
            new ThreadId(UUID.randomUUID()),
            UUID.randomUUID(),
            writer.patient(),
            reason,
            false,
            words,
            true);
    return switch (writes.begin(begun, writer.account())) {
      case Outcome.Sent(var id, _) -> id;
      case Outcome.Warned(_), Outcome.Refused(_) ->
          throw new IllegalStateException("An invented question was not taken");
    };
  }

  /// Whoever reads for the first time is asked about; here it is known.
  private void answered(ThreadId thread, Person by, String words) {
    var id = UUID.randomUUID();
    var outcome = practice.answer(thread, id, words, null, "", by);
    if (outcome instanceof PracticeWrites.Outcome.Confirm(var question)) {
      practice.answer(thread, id, words, null, question.seal(), by);
    }
  }
}
