package org.bedside.publishing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.gate.Concern;
import org.bedside.gate.Gate;
import org.bedside.guard.Audience;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.media.Upload;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Write once: the page on which a post is written. Every act is a plain form post that answers
/// with the whole page; with script, each pause in typing saves and answers with the parts that
/// changed.
@Controller
@Fields({
  "version",
  "page",
  "audience",
  "title",
  "text",
  "when",
  "slot",
  "date",
  "time",
  "second",
  "known",
  "outlet",
  "cure",
  "case",
  "belongs",
  "source",
  "until",
  "machine",
  "people",
  "permission",
  "reason-*",
  "own-*",
  "alt-*"
})
class ComposerPages {

  private final Drafting drafting;
  private final Writing writing;
  private final Decisions decisions;
  private final Posts posts;
  private final ComposerView view;
  private final PostView posted;
  private final Rendering rendering;
  private final Gate gate;
  private final Occasions occasions;
  private final Media media;
  private final People people;

  ComposerPages(
      Drafting drafting,
      Writing writing,
      Decisions decisions,
      Posts posts,
      ComposerView view,
      PostView posted,
      Rendering rendering,
      Gate gate,
      Occasions occasions,
      Media media,
      People people) {
    this.drafting = drafting;
    this.writing = writing;
    this.decisions = decisions;
    this.posts = posts;
    this.view = view;
    this.posted = posted;
    this.rendering = rendering;
    this.gate = gate;
    this.occasions = occasions;
    this.media = media;
    this.people = people;
  }

  /// A new post. Its id is made here, so that a repeated request cannot make a second one.
  @GetMapping("/posts/new")
  @May(Right.WRITE_POSTS)
  String begin(Person me, Model model, Locale locale) {
    var post = Post.blank(PostId.random(), me.id(), Audience.PUBLIC);
    return page(post, UUID.randomUUID(), me, model, locale, null);
  }

  @GetMapping("/posts/{id}/edit")
  @May(Right.WRITE_POSTS)
  String edit(@PathVariable UUID id, Person me, Model model, Locale locale) {
    return page(found(id), UUID.randomUUID(), me, model, locale, null);
  }

  /// Saves, and answers with what the guard and the counters say now.
  @PostMapping("/posts/{id}/draft")
  @May(Right.WRITE_POSTS)
  String save(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Person me,
      Model model,
      Locale locale) {
    var form = new ComposerForm(fields);
    var saved = drafting.keep(id, form, me);
    if (htmx == null && saved instanceof Saved.Kept(var post)) {
      return form.wantsCaseForm()
          ? "redirect:/cases/new?post=" + post.id().value()
          : "redirect:/posts/" + post.id().value() + "/edit";
    }
    return answer(saved, form, me, model, locale, htmx != null);
  }

  /// Rewrites the words by one cure, or by the first cure of every finding.
  @PostMapping("/posts/{id}/cure")
  @May(Right.WRITE_POSTS)
  String cure(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Person me,
      Model model,
      Locale locale) {
    var form = new ComposerForm(fields);
    var saved = drafting.keep(id, form, me);
    if (saved instanceof Saved.Kept(var post)) {
      saved = cured(post, form, me);
    }
    model.addAttribute("rewritten", true);
    return answer(saved, form, me, model, locale, htmx != null);
  }

  private Saved cured(Post post, ComposerForm form, Person me) {
    Composer.mustBeAllowed(people, me, post);
    var chosen = form.cure();
    Saved saved = new Saved.Kept(post);
    for (var round = 0; round < 50 && saved instanceof Saved.Kept(var now); round++) {
      var concerns = gate.review(rendering.raw(now), occasions.of(now), me).concerns();
      var number = chosen != null ? chosen[0] : firstCurable(concerns);
      var which = chosen != null ? chosen[1] : 0;
      if (number < 0
          || number >= concerns.size()
          || which >= concerns.get(number).finding().cures().size()) {
        return saved;
      }
      saved = rewrite(now, concerns.get(number), which, form.page(), me);
      if (chosen != null) {
        return saved;
      }
    }
    return saved;
  }

  private static int firstCurable(List<Concern> concerns) {
    for (var i = 0; i < concerns.size(); i++) {
      if (!concerns.get(i).finding().cures().isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private Saved rewrite(Post post, Concern concern, int which, UUID page, Person me) {
    var text = concern.finding().cures().get(which).in(view.textOf(post, concern));
    return switch (concern.part()) {
      case TEXT -> writing.save(Draft.of(post, page).withText(text), me.id());
      case TITLE -> writing.save(Draft.of(post, page).withTitle(text), me.id());
      case ALT ->
          writing.describe(
              post.id(), rendering.pictures(post.id()).get(concern.picture()).id(), text, me.id());
    };
  }

  /// Saves and asks for a second person's yes.
  @PostMapping("/posts/{id}/submission")
  @May(Right.WRITE_POSTS)
  String submit(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Person me,
      Model model,
      Locale locale) {
    var form = new ComposerForm(fields);
    var saved = drafting.keep(id, form, me);
    if (!(saved instanceof Saved.Kept(var post))) {
      return answer(saved, form, me, model, locale, false);
    }
    return switch (decisions.ask(post.id(), post.version(), me.id())) {
      case Decision.Done(var asked) -> "redirect:/posts/" + asked.id().value();
      case Decision.Unready(var unready, _) ->
          page(unready, form.page(), me, model, locale, "publishing.notice.unready");
      case Decision.Refused(var refused, var reason) ->
          page(refused, form.page(), me, model, locale, "publishing.refused." + reason.name());
      case Decision.Stopped(var stopped, var reason) ->
          page(stopped, form.page(), me, model, locale, "gate.refused." + reason.name());
      case Decision.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /// Adds a picture to a post that has been saved before.
  @PostMapping("/posts/{id}/pictures")
  @May(Right.WRITE_POSTS)
  String addPicture(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      @RequestParam MultipartFile picture,
      Person me,
      Model model,
      Locale locale)
      throws IOException {
    var form = new ComposerForm(fields);
    var saved = drafting.keep(id, form, me);
    if (!(saved instanceof Saved.Kept(var post))) {
      return answer(saved, form, me, model, locale, false);
    }
    return switch (media.upload(picture.getBytes(), "person:" + me.id().value())) {
      case Upload.Refused(var reason) -> page(post, form.page(), me, model, locale, reason.key());
      case Upload.Uploaded(var item, _) -> {
        writing.addPicture(post.id(), item.id(), me.id());
        yield "redirect:/posts/" + id + "/edit#pictures";
      }
    };
  }

  @PostMapping("/posts/{id}/pictures/{picture}/removal")
  @May(Right.WRITE_POSTS)
  String removePicture(
      @PathVariable UUID id,
      @PathVariable UUID picture,
      @RequestParam MultiValueMap<String, String> fields,
      Person me,
      Model model,
      Locale locale) {
    var form = new ComposerForm(fields);
    var saved = drafting.keep(id, form, me);
    if (!(saved instanceof Saved.Kept(var post))) {
      return answer(saved, form, me, model, locale, false);
    }
    writing.removePicture(post.id(), new MediaId(picture), me.id());
    return "redirect:/posts/" + id + "/edit#pictures";
  }

  private String answer(
      Saved saved, ComposerForm form, Person me, Model model, Locale locale, boolean part) {
    var view =
        switch (saved) {
          case Saved.Kept(var post) -> page(post, form.page(), me, model, locale, null);
          case Saved.Conflict(var mine, _) ->
              page(mine, form.page(), me, model, locale, "publishing.notice.conflict");
          case Saved.Closed(var mine) ->
              page(mine, form.page(), me, model, locale, "publishing.notice.closed");
          case Saved.TooLong(var mine) ->
              page(mine, form.page(), me, model, locale, "publishing.notice.too-long");
          case Saved.NoRoom(var mine) ->
              page(mine, form.page(), me, model, locale, "publishing.notice.no-room");
        };
    return part ? view + " :: parts" : view;
  }

  private String page(
      Post post, UUID page, Person me, Model model, Locale locale, @Nullable String notice) {
    Composer.mustBeAllowed(people, me, post);
    model.addAttribute("composer", view.of(post, page, me, locale, notice));
    posted.wanted(post, model);
    return "publishing/composer";
  }

  private Post found(UUID id) {
    return posts
        .find(new PostId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
