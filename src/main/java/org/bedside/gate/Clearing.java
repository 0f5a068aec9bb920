package org.bedside.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bedside.guard.Audience;
import org.bedside.guard.Viewer;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.policy.Policy;
import org.bedside.rules.Rules;
import org.springframework.stereotype.Component;

/// What the gate says at the moment of sending.
@Component
class Clearing {

  private final Approvals approvals;
  private final Stages stages;
  private final Voices voices;
  private final People people;
  private final Policy policy;
  private final Reader reader;
  private final History history;

  Clearing(
      Approvals approvals,
      Stages stages,
      Voices voices,
      People people,
      Policy policy,
      Reader reader,
      History history) {
    this.approvals = approvals;
    this.stages = stages;
    this.voices = voices;
    this.people = people;
    this.policy = policy;
    this.reader = reader;
    this.history = history;
  }

  /// One answer for each, in their order. What several of them ask for is looked up once.
  List<Answer> clear(List<Departure> all) {
    var rows = approvals.find(all.stream().map(Departure::approval).collect(Collectors.toSet()));
    var round = new Round(rows, policy.inForce());
    return all.stream().map(round::clear).toList();
  }

  private record Said(Words words, Occasion when) {}

  private record Place(Audience audience, Network network) {}

  private final class Round {

    private final Map<ApprovalId, Approvals.Row> rows;
    private final Rules rules;
    private final Map<PersonId, Optional<Person>> known = new HashMap<>();
    private final Map<Place, List<Stage>> asked = new HashMap<>();
    private final Map<Said, Review> read = new HashMap<>();

    Round(Map<ApprovalId, Approvals.Row> rows, Rules rules) {
      this.rows = rows;
      this.rules = rules;
    }

    Answer clear(Departure departure) {
      var approval = rows.get(departure.approval());
      if (approval == null || approval.withdrawn()) {
        return new Answer.Held(Answer.Reason.NOT_APPROVED);
      }
      var words = departure.words();
      var hash = words.hash();
      if (!approval.hashes().contains(hash)) {
        return new Answer.Held(Answer.Reason.CHANGED);
      }
      if (!approval.yeses().stream().allMatch(this::stillCounts)) {
        return new Answer.Held(Answer.Reason.APPROVER_LEFT);
      }
      if (!approval.isPrepared()
          && new Standing(stagesOf(words), approval.yeses()).next().isPresent()) {
        return new Answer.Held(Answer.Reason.MORE_NEEDED);
      }
      if (!people.guardIsReady()) {
        return new Answer.Held(Answer.Reason.NOT_READY);
      }
      var review = review(words, departure.when());
      if (review instanceof Review.Stopped stopped) {
        return stopped(departure, stopped, approval);
      }
      if (approval.isPrepared() && !reader.isPrepared(words, departure.when(), rules)) {
        return new Answer.Held(Answer.Reason.RULES_CHANGED);
      }
      return held(departure, review, approval)
          .<Answer>map(Answer.Held::new)
          .orElseGet(() ->
              new Answer.Leave(
                  new Cleared(words, hash, approval.id(), approval.yeses(), rules.digest())));
    }

    /// What is said of a stop is what everybody may see of it.
    private Answer stopped(Departure departure, Review.Stopped stopped, Approvals.Row approval) {
      var words = departure.words();
      var outside = outside(departure);
      history.stopped(approval.subject(), words, stopped, outside, rules.digest());
      if (!(outside instanceof Review.Stopped)) {
        return new Answer.Held(Answer.Reason.LOOK_INSIDE);
      }
      if (outside.isStoppedByGuard() || rules.digest().equals(approval.rules())) {
        return new Answer.Stopped(stopped);
      }
      history.waits(approval.subject(), words, Answer.Reason.RULES_FORBID, rules.digest());
      return new Answer.Held(Answer.Reason.RULES_FORBID);
    }

    /// Why words wait that nothing stops, though they were approved.
    private Optional<Answer.Reason> held(
        Departure departure, Review review, Approvals.Row approval) {
      var unseen = new HashSet<>(Reader.fingerprints(review));
      unseen.removeAll(approval.seen());
      if (!unseen.isEmpty()) {
        var why =
            unseen.stream().allMatch(Objection::isFingerprint)
                ? Answer.Reason.RULES_CHANGED
                : Answer.Reason.LOOK_INSIDE;
        history.held(
            approval.subject(), departure.words(), review, approval.seen(), why, rules.digest());
        return Optional.of(why);
      }
      // Whom the list alone makes a rule ask for was decided by somebody who may open it.
      return isAnswered(review, approval) || isAnswered(outside(departure), approval)
          ? Optional.empty()
          : Optional.of(Answer.Reason.MORE_NEEDED);
    }

    private boolean isAnswered(Review review, Approvals.Row approval) {
      return review.wanted().isEmpty()
          || voices
              .arranged(List.of(), approval.yeses(), review.wanted(), approval.writers())
              .next()
              .isEmpty();
    }

    private Review outside(Departure departure) {
      return reader.read(departure.words(), departure.when(), Viewer.OUTSIDE, rules);
    }

    private boolean stillCounts(Yes yes) {
      return known
          .computeIfAbsent(yes.person(), people::find)
          .filter(person -> voices.stillCounts(yes, person))
          .isPresent();
    }

    private List<Stage> stagesOf(Words words) {
      return asked.computeIfAbsent(
          new Place(words.audience(), words.network()), _ -> stages.of(List.of(words)));
    }

    private Review review(Words words, Occasion when) {
      return read.computeIfAbsent(
          new Said(words, when), _ -> reader.read(words, when, Viewer.INSIDE, rules));
    }
  }
}
