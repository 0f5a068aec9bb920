package org.bedside.gate;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.People;
import org.bedside.people.Proven;
import org.bedside.policy.Policy;
import org.springframework.stereotype.Component;

/// Answers that a practice agreed to once for all, with the rules that let them pass: whoever uses
/// one says the only yes. That holds for exactly these words, and only while neither the guard nor
/// a rule wants a person to look; [Clearing] asks the same anew.
@Component
class PreparedAnswers {

  private final People people;
  private final Reader reader;
  private final Agreements agreements;
  private final Approvals approvals;
  private final Policy policy;
  private final Audit audit;
  private final Clock clock;

  PreparedAnswers(
      People people,
      Reader reader,
      Agreements agreements,
      Approvals approvals,
      Policy policy,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.reader = reader;
    this.agreements = agreements;
    this.approvals = approvals;
    this.policy = policy;
    this.audit = audit;
    this.clock = clock;
  }

  Approval approve(String subject, Words words, Occasion when, Proven by) {
    if (people.hold(by.person()).filter(Who.ANSWERER::is).isEmpty()) {
      return new Approval.Refused(Approval.Reason.NO_RIGHT);
    }
    if (!people.guardIsReady()) {
      return new Approval.Refused(Approval.Reason.NOT_READY);
    }
    var rules = policy.inForce();
    if (!reader.isPrepared(words, when, rules)) {
      return new Approval.Refused(Approval.Reason.NOT_PREPARED);
    }
    var id = ApprovalId.random();
    var row =
        new Approvals.Row(
            id,
            subject,
            Set.of(words.hash()),
            Set.of(),
            Set.of(by.person()),
            List.of(new Yes(Who.ANSWERER, by.person(), null)),
            rules.digest(),
            clock.instant(),
            false);
    approvals.add(row);
    agreements.forget(subject);
    audit.record(
        Entry.of(by.person().ledger(), "prepared.used", subject)
            .with("approval", id.value().toString())
            .with("rules", rules.digest())
            .with("words", words.hash()));
    return new Approval.Given(id, false);
  }
}
