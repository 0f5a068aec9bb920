package org.bedside.publishing;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.gate.Concern;
import org.bedside.gate.Gate;
import org.bedside.gate.Occasion;
import org.bedside.gate.Words;
import org.bedside.guard.Finding;
import org.bedside.margin.Margin;
import org.bedside.margin.Remark;
import org.bedside.margin.Sentences;
import org.bedside.margin.Span;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What each channel gets of a post, with what the guard and colleagues say about it.
@Component
class Copies {

  /// What one channel gets, as it was frozen (or would be now, for a draft).
  ///
  /// @param beside what colleagues say about its words
  record Copy(
      OutletId outlet,
      Network network,
      String name,
      Words words,
      List<Passage> passages,
      List<Beside> beside) {

    /// To choose one from, where nothing can be marked by hand.
    public List<Sentence> sentences() {
      return Sentences.of(words.text(), LocaleContextHolder.getLocale()).stream()
          .map(span -> new Sentence(span.written(), shortened(span.in(words.text()))))
          .toList();
    }

    /// The id of a remark that is not said yet.
    public UUID fresh() {
      return UUID.randomUUID();
    }

    /// As much of a sentence as an option of a list can show.
    private static String shortened(String sentence) {
      var most = 80;
      return sentence.codePointCount(0, sentence.length()) <= most
          ? sentence
          : sentence.substring(0, sentence.offsetByCodePoints(0, most)).strip() + "…";
    }
  }

  record Sentence(String value, String text) {}

  /// What somebody said.
  record Said(String by, ZonedDateTime at, String words) {}

  /// A remark beside the words.
  ///
  /// @param number by which the words and the remark name each other
  /// @param place null if the words are gone
  /// @param settledBy who said that it is done; null while it is open
  record Beside(
      int number,
      Remark remark,
      Said said,
      List<Said> answers,
      @Nullable Span place,
      @Nullable String settledBy) {

    /// The id of an answer that is not said yet.
    public UUID fresh() {
      return UUID.randomUUID();
    }
  }

  private final Versions versions;
  private final Rendering rendering;
  private final Outlets outlets;
  private final Gate gate;
  private final Margin margin;
  private final People people;

  Copies(
      Versions versions,
      Rendering rendering,
      Outlets outlets,
      Gate gate,
      Margin margin,
      People people) {
    this.versions = versions;
    this.rendering = rendering;
    this.outlets = outlets;
    this.gate = gate;
    this.margin = margin;
    this.people = people;
  }

  List<Copy> of(Post post, Occasion when, Person me) {
    var frozen = versions.frozen(post.id());
    var remarks = margin.of(post.id().subject());
    return rendering.outlets(post).stream()
        .map(outlet -> {
          var words = frozen.getOrDefault(outlet.id(), rendering.words(post, outlet));
          return copy(outlet, words, remarks, gate.review(words, when, me).concerns());
        })
        .toList();
  }

  private Copy copy(Outlet outlet, Words words, List<Remark> remarks, List<Concern> concerns) {
    var findings =
        concerns.stream()
            .filter(one -> one.part() == Concern.Part.TEXT)
            .<Finding>map(one -> one.finding())
            .toList();
    var beside = new ArrayList<Beside>();
    for (var i = 0; i < remarks.size(); i++) {
      if (remarks.get(i).part().equals(part(outlet.id()))) {
        beside.add(beside(i + 1, remarks.get(i), words.text()));
      }
    }
    var places =
        beside.stream()
            .filter(one -> one.remark().isOpen())
            .flatMap(one ->
                Stream.ofNullable(one.place()).map(span -> new Passage.Place(one.number(), span)))
            .toList();
    return new Copy(
        outlet.id(),
        outlet.network(),
        outlet.name(),
        words,
        Passage.of(words.text(), findings, places),
        beside);
  }

  private Beside beside(int number, Remark remark, String text) {
    return new Beside(
        number,
        remark,
        said(remark.by(), remark.at(), remark.words()),
        remark.answers().stream().map(one -> said(one.by(), one.at(), one.words())).toList(),
        remark.quote().in(text).orElse(null),
        remark.settledBy() == null ? null : name(remark.settledBy()));
  }

  /// What is still open, of the channels that get the post no more as well.
  List<Beside> open(Post post) {
    var remarks = margin.of(post.id().subject());
    var all = new ArrayList<Beside>();
    for (var i = 0; i < remarks.size(); i++) {
      if (remarks.get(i).isOpen()) {
        all.add(beside(i + 1, remarks.get(i), text(post, remarks.get(i)).orElse("")));
      }
    }
    return all;
  }

  private Optional<String> text(Post post, Remark remark) {
    return outlets.open().stream()
        .filter(outlet -> part(outlet.id()).equals(remark.part()) && post.isFor(outlet.id()))
        .map(outlet -> rendering.words(post, outlet).text())
        .findFirst();
  }

  /// Those of all channels, as they stand on the page.
  List<Words> words(Post post) {
    var frozen = versions.frozen(post.id());
    return rendering.outlets(post).stream()
        .map(outlet -> frozen.getOrDefault(outlet.id(), rendering.words(post, outlet)))
        .toList();
  }

  /// The words of one channel, as they stand on the page.
  Optional<Words> words(Post post, OutletId id) {
    return rendering.outlets(post).stream()
        .filter(outlet -> outlet.id().equals(id))
        .map(
            outlet -> versions.frozen(post.id(), id).orElseGet(() -> rendering.words(post, outlet)))
        .findFirst();
  }

  /// Those of the words as typed; or of the channel with the most, where it has words of its own.
  List<Concern> concerns(Post post, List<Copy> copies, Occasion when, Person me) {
    return Stream.concat(Stream.of(rendering.raw(post)), copies.stream().map(Copy::words))
        .map(words -> gate.review(words, when, me).concerns())
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  /// How the margin knows the words of one channel.
  static String part(OutletId outlet) {
    return outlet.value().toString();
  }

  private Said said(PersonId by, java.time.Instant at, String words) {
    return new Said(name(by), at.atZone(people.practice().zone()), words);
  }

  private String name(PersonId id) {
    return people.find(id).map(Person::name).orElse("");
  }
}
