package org.bedside.stories;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// One authorization, as a colleague sees it.
@Component
class StoryView {

  /// A post that tells it.
  record Told(PostId post, String called) {}

  private final Documents documents;
  private final Signing signing;
  private final Takedown takedown;
  private final Publishing publishing;
  private final People people;
  private final Today today;
  private final Clock clock;

  StoryView(
      Documents documents,
      Signing signing,
      Takedown takedown,
      Publishing publishing,
      People people,
      Today today,
      Clock clock) {
    this.documents = documents;
    this.signing = signing;
    this.takedown = takedown;
    this.publishing = publishing;
    this.people = people;
    this.today = today;
    this.clock = clock;
  }

  /// @param notice the key of a sentence about what did not happen; null if all went well
  String page(Authorization one, Person me, Model model, @Nullable String notice) {
    if (one.author().equals(me.id())) {
      List.of("story-signed", "story-declined")
          .forEach(kind -> today.settle(one.id().subject(), kind, me.id()));
    }
    var seesWords = Sight.ofWords(one, me);
    var signed = one.signed();
    var writes = me.may(Right.WRITE_POSTS) && Sight.ofName(one, me);
    model.addAttribute("one", one);
    model.addAttribute("state", one.state().name());
    model.addAttribute("terms", one.terms());
    model.addAttribute("seesName", Sight.ofName(one, me));
    model.addAttribute("seesWords", seesWords);
    model.addAttribute(
        "document",
        seesWords
            ? signed == null ? documents.of(one.terms(), one.language()) : signed.kept().document()
            : null);
    model.addAttribute("differs", signed != null && differs(one));
    model.addAttribute("told", told(one));
    model.addAttribute("rows", one.mustBeGone() ? takedown.rows(one) : List.of());
    model.addAttribute("zone", people.practice().zone());
    model.addAttribute("author", people.find(one.author()).map(Person::name).orElse(""));
    model.addAttribute("isOpen", signing.isOpen(one));
    model.addAttribute("mayEdit", writes && one.state() == State.DRAFT);
    model.addAttribute("mayAsk", writes && mayLink(one));
    model.addAttribute("mayReopen", writes && one.state() == State.SENT);
    model.addAttribute("mayRevoke", one.state() == State.SIGNED);
    model.addAttribute("mayWithdraw", writes && mayLink(one));
    model.addAttribute("notice", notice);
    model.addAttribute("now", clock.instant());
    return "stories/story";
  }

  private static boolean mayLink(Authorization one) {
    return one.state() == State.DRAFT || one.state() == State.SENT || one.state() == State.SIGNED;
  }

  /// Whether somebody typed another name than was asked for; a person looks at it.
  private static boolean differs(Authorization one) {
    var signed = one.signed();
    return signed != null && !plain(signed.kept().name()).equals(plain(one.terms().signer()));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private List<Told> told(Authorization one) {
    if (one.signed() == null) {
      return List.of();
    }
    return publishing.postsWith(one.id().value()).stream()
        .map(post -> new Told(post, publishing.called(post).orElse("")))
        .toList();
  }
}
