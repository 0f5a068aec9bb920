package org.bedside.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bedside.gate.Approval;
import org.bedside.gate.Concern;
import org.bedside.gate.FalseAlarm;
import org.bedside.gate.FalseAlarms;
import org.bedside.gate.Ruled;
import org.bedside.gate.Stage;
import org.bedside.gate.Standing;
import org.bedside.gate.Yes;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.margin.Margin;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// Gathers what the page of one post shows.
@Component
class PostView {

  /// A note with its author's name.
  record Note(String by, ZonedDateTime at, boolean asksChange, String words) {}

  /// One stage on the way to the yes.
  ///
  /// @param who the key of its name
  /// @param names who has said yes
  record Passed(String who, int count, List<String> names, boolean through, boolean now) {}

  private final Posts posts;
  private final Notes notes;
  private final Copies copies;
  private final Rulings rulings;
  private final Waiting waiting;
  private final Parts parts;
  private final Anew anew;
  private final Margin margin;
  private final Occasions occasions;
  private final Steps steps;
  private final Twins twins;
  private final Returning returning;
  private final People people;
  private final FalseAlarms alarms;
  private final Clock clock;

  PostView(
      Posts posts,
      Notes notes,
      Copies copies,
      Rulings rulings,
      Waiting waiting,
      Parts parts,
      Anew anew,
      Margin margin,
      Occasions occasions,
      Steps steps,
      Twins twins,
      Returning returning,
      People people,
      FalseAlarms alarms,
      Clock clock) {
    this.posts = posts;
    this.notes = notes;
    this.copies = copies;
    this.rulings = rulings;
    this.waiting = waiting;
    this.parts = parts;
    this.anew = anew;
    this.margin = margin;
    this.occasions = occasions;
    this.steps = steps;
    this.twins = twins;
    this.returning = returning;
    this.people = people;
    this.alarms = alarms;
    this.clock = clock;
  }

  Post found(UUID id) {
    return posts
        .find(new PostId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Where somebody is led after they decided something. Who has no right to it is told so by the
  /// status as well.
  String answer(Decision decision, Person me, Model model, HttpServletResponse response) {
    if (decision instanceof Decision.Stopped(_, var reason) && reason == Approval.Reason.NO_RIGHT) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
    return switch (decision) {
      case Decision.Done(var post) -> "redirect:/posts/" + post.id().value();
      case Decision.Refused(var post, var reason) ->
          page(post, me, model, "publishing.refused." + reason.name());
      case Decision.Stopped(var post, var reason) ->
          page(post, me, model, "gate.refused." + reason.name());
      case Decision.Unready(var post, _) -> page(post, me, model, "publishing.notice.unready");
      case Decision.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  String page(Post post, Person me, Model model, @Nullable String notice) {
    Composer.mustBeAllowed(people, me, post);
    var language = LocaleContextHolder.getLocale();
    model.addAttribute("post", post);
    model.addAttribute("state", post.state().name().toLowerCase(Locale.ROOT));
    model.addAttribute(
        "due", post.due() == null ? null : post.due().atZone(people.practice().zone()));
    model.addAttribute("author", people.find(post.author()).map(Person::name).orElse(""));
    words(post, me, model, language);
    model.addAttribute("notes", notes(post));
    model.addAttribute("noteId", UUID.randomUUID());
    model.addAttribute("notice", notice);
    returned(post, model);
    model.addAttribute(
        "changed", post.state() == State.WAITING ? parts.changed(post, language) : List.of());
    decisions(post, me, model);
    return "publishing/post";
  }

  /// Its exact words, with what the guard and colleagues say about them.
  private void words(Post post, Person me, Model model, Locale language) {
    var when = occasions.of(post);
    var all = copies.of(post, when, me);
    model.addAttribute("copies", all);
    var concerns = copies.concerns(post, all, when, me);
    var stops = concerns.stream().filter(c -> c.finding().level() == Level.STOP).count();
    var ruled = rulings.of(all.stream().map(Copies.Copy::words).toList(), when, me);
    model.addAttribute("ruled", ruled);
    model.addAttribute("concerns", concerns.size());
    model.addAttribute("marks", concerns.size() + ruled.stream().filter(Ruled::holds).count());
    model.addAttribute("stops", stops);
    model.addAttribute("said", alarms.said(all.stream().map(Copies.Copy::words).toList(), me));
    model.addAttribute("doubtful", doubtful(concerns));
    model.addAttribute("steps", steps.of(post, (int) stops, concerns.size(), language));
    var isOpen = post.state() == State.WAITING || post.state() == State.DRAFT;
    model.addAttribute("twins", isOpen ? twins.of(post, clock.instant()) : List.of());
  }

  /// The marks of which somebody can say that they mean nobody in our care.
  private static Set<Kind> doubtful(List<Concern> concerns) {
    var kinds = EnumSet.noneOf(Kind.class);
    concerns.forEach(one -> kinds.add(one.finding().kind()));
    concerns.stream()
        .map(Concern::finding)
        .filter(finding -> finding.level() == Level.STOP)
        .forEach(finding -> kinds.remove(finding.kind()));
    return kinds;
  }

  /// What this person may do with the post now.
  private void decisions(Post post, Person me, Model model) {
    var mine = waiting.yesOf(post, me);
    model.addAttribute("mayApprove", mine.isPresent());
    model.addAttribute(
        "instead", mine.map(Yes::insteadOf).flatMap(people::find).map(Person::name).orElse(null));
    model.addAttribute("mine", post.writers().contains(me.id()));
    model.addAttribute("kindsOfAlarm", FalseAlarm.values());
    model.addAttribute("last", true);
    if (post.state() == State.WAITING) {
      stages(post, mine, model);
    }
    var closed = Writing.isClosed(post, clock.instant());
    var mayWrite = me.may(Right.WRITE_POSTS);
    model.addAttribute("closed", closed);
    model.addAttribute("mayPlan", mayWrite);
    model.addAttribute("mayEdit", mayWrite && !closed);
    var mayRecall = me.may(Right.APPROVE_POSTS) && closed && post.state() == State.APPROVED;
    model.addAttribute("mayRecall", mayRecall);
    model.addAttribute("mayCorrect", mayWrite && (mayRecall || post.state() == State.RECALLED));
    model.addAttribute(
        "mayWithdraw",
        mayWrite && !closed && (post.state() == State.WAITING || post.state() == State.APPROVED));
    model.addAttribute("anew", mayWrite && post.state() == State.EXPIRED ? anew.next() : null);
  }

  private void stages(Post post, Optional<Yes> mine, Model model) {
    var standing = waiting.standing(post);
    model.addAttribute("needed", standing.needed());
    model.addAttribute(
        "last", mine.filter(yes -> waiting.completes(post, standing, yes)).isPresent());
    model.addAttribute(
        "stages", standing.stages().stream().map(stage -> passed(stage, standing)).toList());
    model.addAttribute("asked", waiting.asked(post).stream().map(Person::name).limit(5).toList());
  }

  private Passed passed(Stage stage, Standing standing) {
    return new Passed(
        "gate.who." + stage.who(),
        stage.count(),
        standing.yeses().stream()
            .filter(yes -> yes.who() == stage.who())
            .map(yes -> name(yes.person()))
            .toList(),
        standing.said(stage) >= stage.count(),
        standing.next().filter(stage::equals).isPresent());
  }

  /// What a colleague wants changed before they are asked again, for whoever changes the words.
  void wanted(Post post, Model model) {
    var asked = margin.askedAt(post.id().subject()).orElse(Instant.MAX);
    var zone = people.practice().zone();
    model.addAttribute(
        "wanted",
        post.state() == State.WAITING
            ? List.of()
            : notes.of(post.id()).stream()
                .filter(one -> one.asksChange() && !one.at().isBefore(asked))
                .map(one -> note(one, zone))
                .toList());
    model.addAttribute("open", copies.open(post));
    returned(post, model);
  }

  /// Why it came back though it had its yes.
  private void returned(Post post, Model model) {
    model.addAttribute("returned", returning.why(post).map(Enum::name).orElse(null));
  }

  private List<Note> notes(Post post) {
    var zone = people.practice().zone();
    return notes.of(post.id()).stream().map(one -> note(one, zone)).toList();
  }

  private Note note(Notes.Note one, ZoneId zone) {
    return new Note(name(one.by()), one.at().atZone(zone), one.asksChange(), one.words());
  }

  private String name(PersonId id) {
    return people.find(id).map(Person::name).orElse("");
  }
}
