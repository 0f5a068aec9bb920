package org.bedside.publishing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The invented practice's next week: planned from Tuesday to Saturday, partly with a yes, partly
/// waiting for one.
@Component
@Order(6)
class DemoWeek implements DemoPart {

  private final Writing writing;
  private final Decisions decisions;

  DemoWeek(Writing writing, Decisions decisions) {
    this.writing = writing;
    this.decisions = decisions;
  }

  @Override
  public void fill(Demo demo) {
    var zone = demo.practice().zone();
    var today = demo.now().atZone(zone).toLocalDate();
    var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    var tip =
        asked(
            demo,
            demo.marcus(),
            "Brush for two minutes",
            "Most of us stop after one. Put a timer next to the sink, and brush along the gums, too.",
            monday.plusDays(1).atTime(LocalTime.of(7, 30)));
    var phone =
        asked(
            demo,
            demo.dana(),
            "When to call us",
            "Before 9 in the morning the line is long. After 10 somebody answers within two minutes. For refills, leave a message at any hour.",
            monday.plusDays(2).atTime(12, 0));
    List.of(tip, phone).forEach(post -> approve(post, demo.joy()));
    asked(
        demo,
        demo.marcus(),
        "Ask the pharmacist, too",
        "A pharmacist knows which medicines get along. Bring your list with you, and ask before you add something from the shelf.",
        monday.plusDays(3).atTime(12, 0));
    asked(
        demo,
        demo.priya(),
        "What to do at night",
        "When the office is closed, the nurse line answers. In an emergency, call 911.",
        monday.plusDays(4).atTime(9, 0));
    draft(
        demo,
        demo.marcus(),
        "Thank you for waiting",
        "The new door is in. Thank you for walking around the building all week.",
        monday.plusDays(5).atTime(10, 0));
  }

  private Post asked(Demo demo, Person author, String title, String text, LocalDateTime at) {
    var post = draft(demo, author, title, text, at);
    return decisions.ask(post.id(), post.version(), author.id()) instanceof Decision.Done(var asked)
        ? asked
        : post;
  }

  private Post draft(Demo demo, Person author, String title, String text, LocalDateTime at) {
    var draft =
        new Draft(
            PostId.random(),
            0,
            UUID.randomUUID(),
            Audience.PUBLIC,
            title,
            text,
            new Plan.At(at, demo.practice().zone()),
            List.of());
    return writing.save(draft, author.id()) instanceof Saved.Kept(var kept) ? kept : missing();
  }

  private static Post missing() {
    throw new IllegalStateException("The invented practice could not keep its own draft");
  }

  private void approve(Post asked, Person approver) {
    decisions.approve(asked.id(), asked.version(), new Proven(approver.id(), true));
  }
}
