package org.bedside.gatherings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.bedside.gate.Answer;
import org.bedside.gate.Approval;
import org.bedside.gate.Gate;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.people.Proven;
import org.bedside.publishing.Publishing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the invented practice invites its town to: one morning with places, one walk that is over,
/// and one afternoon that waits for a yes.
@Component
@Order(7)
class DemoGatherings implements DemoPart {

  private final Making making;
  private final Drafts drafts;
  private final Board board;
  private final Gate gate;
  private final Publishing publishing;

  DemoGatherings(Making making, Drafts drafts, Board board, Gate gate, Publishing publishing) {
    this.making = making;
    this.drafts = drafts;
    this.board = board;
    this.gate = gate;
    this.publishing = publishing;
  }

  @Override
  public void fill(Demo demo) {
    var today = demo.now().atZone(demo.practice().zone()).toLocalDate();
    over(
        demo, walk(demo, today.with(TemporalAdjusters.previous(DayOfWeek.THURSDAY)).minusWeeks(1)));
    var saturday = today.plusDays(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    var morning = asked(demo, flu(demo, saturday));
    making.approve(morning.id(), morning.version(), new Proven(demo.hannah().id(), true));
    asked(demo, pressure(demo, saturday.plusWeeks(1).with(DayOfWeek.WEDNESDAY)));
  }

  private Gathering asked(Demo demo, Details details) {
    var id = GatheringId.random();
    making.save(id, 0, details, demo.marcus().id());
    making.ask(id, 1, demo.marcus().id());
    return drafts.find(id).orElseThrow();
  }

  /// Nobody is asked for a yes to what is over, so it is put where it would have come to.
  private void over(Demo demo, Details details) {
    var begun = Gathering.begun(GatheringId.random(), demo.marcus().id(), details);
    var words = details.toWords();
    var when = publishing.occasion(demo.now());
    var yes = new Proven(demo.hannah().id(), true);
    var approval =
        gate.approve(begun.id().subject(), List.of(words), when, Set.of(demo.marcus().id()), yes);
    if (approval instanceof Approval.Given(var given, _)
        && gate.clear(words, when, given) instanceof Answer.Leave(var cleared)) {
      drafts.put(begun.with(State.OUT, given), demo.now());
      board.show(begun.id(), details, cleared, demo.now());
    }
  }

  private static Details flu(Demo demo, LocalDate day) {
    return details(
        demo,
        "Flu-shot morning",
        "For everybody from six months on. Bring a sleeve that rolls up, and your insurance card if you have one. It costs nothing without one.",
        demo.practice().name(),
        "Room for 120, and chairs to wait in. No appointment.",
        day,
        LocalTime.of(9, 0),
        LocalTime.of(12, 0));
  }

  private static Details walk(Demo demo, LocalDate day) {
    return details(
        demo,
        "Thursday walk",
        "An easy mile at the pace of whoever is slowest. Strollers and canes are welcome.",
        "Alder Falls Library",
        "As many as come. No sign-up.",
        day,
        LocalTime.of(17, 30),
        LocalTime.of(18, 30));
  }

  private static Details pressure(Demo demo, LocalDate day) {
    return details(
        demo,
        "Blood pressure table",
        "Sit down for five minutes and take your numbers home. Bring your own cuff, and we compare.",
        "Alder Falls Library",
        "Two chairs, first come.",
        day,
        LocalTime.of(15, 0),
        LocalTime.of(17, 0));
  }

  private static Details details(
      Demo demo,
      String title,
      String words,
      String place,
      String room,
      LocalDate day,
      LocalTime from,
      LocalTime to) {
    var practice = demo.practice();
    var isHere = place.equals(practice.name());
    return new Details(
        title,
        words,
        place,
        isHere ? practice.address() : "",
        room,
        practice.phone(),
        day.atTime(from),
        day.atTime(to),
        practice.zone());
  }
}
