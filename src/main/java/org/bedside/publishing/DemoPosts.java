package org.bedside.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bedside.gate.Declared;
import org.bedside.guard.Audience;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Three months of an invented practice: what it said, what waits for a yes, what is being written.
/// [DemoWeek] plans the week after. All of it is made relative to today, so that the calendar is
/// never empty.
@Component
@Order(6)
class DemoPosts implements DemoPart {

  private static final LocalTime MORNING = LocalTime.of(7, 30);

  /// @param weeksAgo before this week; negative is ahead
  /// @param day of the week, 1 is Monday
  private record Said(int weeksAgo, int day, String title, String text) {}

  private static final List<Said> OUT =
      List.of(
          new Said(
              12,
              2,
              "Drink before you are thirsty",
              "Older people feel thirst late. Put a glass beside each meal, and one beside the kettle."),
          new Said(
              11,
              2,
              "Sunscreen is not only for July",
              "Clouds let most of the light through. If you are outside for an hour, cover up or put some on."),
          new Said(
              10,
              2,
              "What to bring to your first visit",
              "Bring every box of medicine you take, also the ones without a prescription. A photo of the boxes is fine."),
          new Said(
              9,
              2,
              "School forms in one afternoon",
              "Drop your school and sports forms at the desk. We fill them in on Thursday afternoons and call you when they are done."),
          new Said(
              9,
              4,
              "We close early on Friday",
              "On Friday we close at noon for training. The line for urgent questions stays open."),
          new Said(
              8,
              2,
              "Wash hands, sing twice",
              "Two rounds of the birthday song is about twenty seconds. That is how long soap needs."),
          new Said(
              7,
              2,
              "Salt hides in bread",
              "Most salt does not come from the shaker. Look at the label: less than 140 milligrams a serving counts as low."),
          new Said(
              6,
              2,
              "Ten minutes outside",
              "Morning light helps you sleep at night. Ten minutes before breakfast is enough for most of us."),
          new Said(
              5,
              2,
              "Cold or flu?",
              "A cold comes slowly and sits in the nose. Flu comes fast, with fever and aching limbs. Call us early if you are over 65 or expecting a baby."),
          new Said(
              4,
              2,
              "Feet first",
              "If you live with diabetes, look at your feet each evening, soles too. A mirror on the floor helps."),
          new Said(
              4,
              5,
              "The parking lot is closed on the 14th",
              "The city paints new lines. Please use the lot behind the library."),
          new Said(
              3,
              2,
              "Flu shots are here",
              "Walk in Monday to Friday, 9 to noon. No appointment. Bring a sleeve that rolls up."),
          new Said(
              2,
              2,
              "Sleep is a medicine",
              "Same bed time, dark room, telephone in the kitchen. Try it for one week and see how you feel."),
          new Said(
              1,
              2,
              "Walk after meals",
              "Ten minutes of walking after a meal steadies your sugar. Slowly counts."),
          new Said(
              0,
              2,
              "Read the label on the back",
              "The front of the box is an advertisement. The list on the back is sorted: what comes first is most of it."));

  private final Posts posts;
  private final Versions versions;
  private final SitePosts site;
  private final Slots slots;
  private final Decisions decisions;

  DemoPosts(Posts posts, Versions versions, SitePosts site, Slots slots, Decisions decisions) {
    this.posts = posts;
    this.versions = versions;
    this.site = site;
    this.slots = slots;
    this.decisions = decisions;
  }

  @Override
  public void fill(Demo demo) {
    for (var day : List.of(2, 4)) {
      slots.add(new Slots.Slot(java.time.DayOfWeek.of(day), MORNING));
    }
    var zone = demo.practice().zone();
    for (var said : OUT) {
      var at = at(demo, said.weeksAgo(), said.day());
      if (at.isBefore(demo.now())) {
        var post = add(demo, demo.marcus(), State.APPROVED, said.title(), said.text(), at);
        site.add(
            new SitePost(
                post.id(), Site.slug(said.title()), said.title(), said.text(), List.of(), at, at));
      }
    }
    waiting(demo, zone);
  }

  private void waiting(Demo demo, ZoneId zone) {
    var tomorrow = demo.now().atZone(zone).toLocalDate().plusDays(1);
    ask(
        demo,
        demo.marcus(),
        "Flu shots on Saturday",
        "On Saturday from 9 to noon we give flu shots without an appointment. Children from six months are welcome. No insurance card? Come anyway.",
        new Plan.At(tomorrow.atTime(12, 0), zone));
    ask(
        demo,
        demo.dana(),
        "Bring your blood pressure cuff",
        "Bring the cuff you use at home to your next visit. We check it against ours in two minutes.",
        new Plan.At(tomorrow.plusDays(2).atTime(17, 0), zone));
    draft(
        demo,
        demo.priya(),
        "Walk with us on Thursdays",
        "Great news from the Thursday walking group! Denise, our 34-year-old star from Birch Lane, walked her first 5K, eight weeks after her knee surgery at St. Anne’s. Walking with friends helps you stick with it. Join us Thursdays at 5:30 pm, library steps. No sign-up.",
        new Plan.At(tomorrow.plusDays(3).atTime(MORNING), zone));
    draft(
        demo,
        demo.marcus(),
        "How to read a food label",
        "Three lines are enough: the size of a serving, the sugar and the salt.",
        new Plan.Now());
  }

  private void ask(Demo demo, Person author, String title, String text, Plan plan) {
    var post = draft(demo, author, title, text, plan);
    decisions.ask(post.id(), post.version(), author.id());
  }

  private Post draft(Demo demo, Person author, String title, String text, Plan plan) {
    var due =
        switch (plan) {
          case Plan.Now() -> null;
          case Plan.At at -> at.instant();
        };
    return add(demo, author, State.DRAFT, title, text, due, plan);
  }

  private Post add(Demo demo, Person author, State state, String title, String text, Instant at) {
    var zone = demo.practice().zone();
    var plan = new Plan.At(at.atZone(zone).toLocalDateTime(), zone);
    return add(demo, author, state, title, text, at, plan);
  }

  private Post add(
      Demo demo,
      Person author,
      State state,
      String title,
      String text,
      @Nullable Instant due,
      Plan plan) {
    var at = due != null && due.isBefore(demo.now()) ? due.minus(2, ChronoUnit.DAYS) : demo.now();
    var post =
        new Post(
            PostId.random(),
            author.id(),
            Set.of(author.id()),
            Audience.PUBLIC,
            state,
            title,
            text,
            plan,
            due,
            null,
            1,
            new UUID(0, 0),
            at,
            at,
            List.of(),
            Declared.nothing());
    posts.add(post);
    versions.put(post.id(), List.of());
    return post;
  }

  /// Half past seven of a day in a week counted from this one.
  private static Instant at(Demo demo, int weeksAgo, int day) {
    var zone = demo.practice().zone();
    var today = LocalDate.ofInstant(demo.now(), zone);
    var monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    return monday.minusWeeks(weeksAgo).plusDays(day - 1L).atTime(MORNING).atZone(zone).toInstant();
  }
}
