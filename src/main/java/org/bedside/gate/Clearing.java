package org.bedside.gate;

import java.util.HashMap;
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
import org.springframework.stereotype.Component;

/// What the gate says at the moment of sending.
@Component
class Clearing {

  private final Approvals approvals;
  private final Stages stages;
  private final People people;
  private final Reader reader;

  Clearing(Approvals approvals, Stages stages, People people, Reader reader) {
    this.approvals = approvals;
    this.stages = stages;
    this.people = people;
    this.reader = reader;
  }

  /// One answer for each, in their order. What several of them ask for is looked up once.
  List<Answer> clear(List<Departure> all) {
    var rows = approvals.find(all.stream().map(Departure::approval).collect(Collectors.toSet()));
    var round = new Round(rows);
    return all.stream().map(round::clear).toList();
  }

  /// What is said, whatever network carries it.
  private record Said(
      Audience audience, String title, String text, List<Picture> pictures, Occasion when) {}

  private record Place(Audience audience, Network network) {}

  private final class Round {

    private final Map<ApprovalId, Approvals.Row> rows;
    private final Map<PersonId, Optional<Person>> known = new HashMap<>();
    private final Map<Place, List<Stage>> asked = new HashMap<>();
    private final Map<Said, Review> read = new HashMap<>();

    Round(Map<ApprovalId, Approvals.Row> rows) {
      this.rows = rows;
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
      if (new Standing(stagesOf(words), approval.yeses()).next().isPresent()) {
        return new Answer.Held(Answer.Reason.MORE_NEEDED);
      }
      if (!people.guardIsReady()) {
        return new Answer.Held(Answer.Reason.NOT_READY);
      }
      return switch (review(words, departure.when())) {
        case Review.Stopped stopped
            when reader.read(words, departure.when(), Viewer.OUTSIDE) instanceof Review.Stopped ->
            new Answer.Stopped(stopped);
        case Review.Stopped _ -> new Answer.Held(Answer.Reason.LOOK_INSIDE);
        case Review.Look look when !approval.seen().containsAll(Reader.fingerprints(look)) ->
            new Answer.Held(Answer.Reason.LOOK_INSIDE);
        case Review.Look _, Review.Clear _ ->
            new Answer.Leave(new Cleared(words, hash, approval.id(), approval.yeses()));
      };
    }

    /// Whether somebody could still say this yes. That a leave has ended takes nothing back that
    /// the deputy said in it.
    private boolean stillCounts(Yes yes) {
      return known
          .computeIfAbsent(yes.person(), people::find)
          .filter(Person::active)
          .filter(person ->
              yes.insteadOf() == null ? yes.who().is(person) : yes.who().mayBeDeputy(person))
          .isPresent();
    }

    private List<Stage> stagesOf(Words words) {
      return asked.computeIfAbsent(
          new Place(words.audience(), words.network()), _ -> stages.of(List.of(words)));
    }

    private Review review(Words words, Occasion when) {
      var said = new Said(words.audience(), words.title(), words.text(), words.pictures(), when);
      return read.computeIfAbsent(said, _ -> reader.read(words, when, Viewer.INSIDE));
    }
  }
}
