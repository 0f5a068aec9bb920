package org.bedside.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bedside.roster.Sex;
import org.jspecify.annotations.Nullable;

/// Walks through a text once and joins what it says of each person: across commas and sentences,
/// over "she" and "his", two people apart.
final class Portraits {

  private static final Set<String> CARED =
      Cues.words("seen saw pt patient follow f handoff consult");

  private static final Set<String> SOME = Set.of("one", "two", "some", "another");

  /// A sentence of so few words may be a part of the one before.
  static final int FRAGMENT = 6;

  /// "She" is one of the last few people told of.
  private static final int REMEMBERED = 12;

  private final Page page;
  private final @Nullable Trait[] found;
  private final Meant meant;
  private final SamePerson same;
  private final BareAge bareAge;
  private final List<Portrait> people = new ArrayList<>();
  private final List<Trait> pending = new ArrayList<>();
  private @Nullable Portrait current;
  private @Nullable Portrait author;
  private int firstOfSentence;
  private boolean carried;

  private Portraits(Page page, @Nullable Trait[] found, LocalDate posted) {
    this.page = page;
    this.found = found;
    this.meant = new Meant(page, found);
    this.same = new SamePerson(page);
    this.bareAge = new BareAge(page, found, posted);
  }

  static List<Portrait> of(Page page, @Nullable Trait[] found, LocalDate posted) {
    return new Portraits(page, found, posted).walk();
  }

  private List<Portrait> walk() {
    int size = page.tokens.size();
    for (int at = 0; at < size; ) {
      int next = Math.max(at + 1, step(at));
      for (int index = at; index < Math.min(next, size); index++) {
        if (page.sentenceEnd(index) == index + 1) {
          endSentence(index);
        }
      }
      at = next;
    }
    return people;
  }

  private int step(int at) {
    var sex = Meant.pronoun(page.word(at));
    if (sex != null && !isOwner(at)) {
      refer(sex, at);
      return at + 1;
    }
    int oneOf = oneOf(at);
    if (oneOf > at) {
      return oneOf;
    }
    if (meant.isAuthor(at)) {
      author(at);
      return at + 1;
    }
    var phrase = meant.isLoose(at, current) ? null : PersonPhrase.at(page, at, found);
    if (phrase != null) {
      if (sex != null) {
        refer(sex, at);
      }
      return open(phrase);
    }
    if (sex != null) {
      refer(sex, at);
      return at + 1;
    }
    var bare = bareAge.at(at, current);
    var trait = bare == null ? found[at] : bare;
    if (trait != null) {
      attach(trait);
      return trait.to();
    }
    if (!meant.isNamed(at)) {
      return at + 1;
    }
    if (current == null || current.sort != Portrait.Sort.SOMEBODY) {
      become(Portrait.Sort.OTHER, at + 2);
    }
    return at + 2;
  }

  /// "her husband", "his doctor": the phrase that begins here is somebody else.
  private boolean isOwner(int at) {
    return (page.word(at).equals("her") || page.word(at).equals("his"))
        && PersonPhrase.at(page, at, found) != null;
  }

  private void refer(Sex sex, int at) {
    Portrait best = null;
    for (var one : people.subList(Math.max(0, people.size() - REMEMBERED), people.size())) {
      boolean sure = one.sex == sex;
      boolean maybe = one.sex == null && one.sort != Portrait.Sort.NOBODY && !one.author;
      if (sure || (maybe && (best == null || best.sex == null))) {
        best = one;
      }
    }
    if (best == null) {
      best = become(Portrait.Sort.SOMEBODY, at + 1);
      best.first = at;
    }
    best.sex = sex;
    best.end = at + 1;
    current = best;
  }

  /// "one of our patients", "one of ours": our patient. "One of them" is one of those just told of.
  private int oneOf(int at) {
    if (!page.word(at + 1).equals("of") || !SOME.contains(page.word(at))) {
      return at;
    }
    var whose = page.word(at + 2);
    if (whose.equals("them") || whose.equals("these") || whose.equals("those")) {
      if (current != null && current.many) {
        current.sort = Portrait.Sort.SOMEBODY;
      }
      return at + 3;
    }
    boolean ours = Set.of("our", "my", "ours", "mine", "us").contains(whose);
    if (!ours) {
      return at;
    }
    int own = page.word(at + 3).equals("own") ? at + 4 : at + 3;
    boolean alone = !whose.equals("our") && !whose.equals("my");
    var noun = alone ? null : Noun.of(page.word(own));
    if (!alone && noun == null) {
      return at;
    }
    int end = alone ? at + 3 : own + 1;
    var made = become(Portrait.Sort.SOMEBODY, end);
    made.named = true;
    made.ours = true;
    made.first = at;
    return end;
  }

  /// Who writes to the community may be a patient; who writes in public or to colleagues is staff.
  private void author(int at) {
    if (author != null) {
      current = author;
      author.end = at + 1;
      return;
    }
    boolean member = page.said.audience() == Audience.COMMUNITY;
    var made = become(member ? Portrait.Sort.SOMEBODY : Portrait.Sort.OTHER, at + 1);
    made.first = at;
    made.named = true;
    made.author = true;
    author = made;
  }

  private int open(PersonPhrase phrase) {
    int to = phrase.to();
    var noun = phrase.noun();
    if (noun != null && noun.is(Noun.Sort.RELATIVE)) {
      boolean children = page.word(to).equals("of") && meant.isFamily(to + 1);
      boolean of = page.word(to).equals("of") && !children;
      if (of) {
        return to + 1;
      }
    }
    boolean told =
        Set.of("with", "who", "in", "over", "under", "aged", "from", "living", "whose")
            .contains(page.word(to));
    if (noun != null && noun.is(Noun.Sort.ANYBODY) && !told) {
      return to;
    }
    var sort = meant.sort(phrase, current);
    if (same.is(current, phrase, sort)) {
      join(phrase);
    } else {
      start(phrase, sort);
    }
    return to;
  }

  private void start(PersonPhrase phrase, Portrait.Sort sort) {
    var made = become(sort, phrase.to());
    made.first = phrase.from();
    made.many = phrase.many();
    join(phrase);
  }

  private void join(PersonPhrase phrase) {
    var one = java.util.Objects.requireNonNull(current);
    one.named = true;
    one.ours |= phrase.isOurs();
    var noun = phrase.noun();
    if (one.sex == null) {
      one.sex = phrase.sex();
    }
    if (noun != null && one.adult == null) {
      one.adult = noun.adult();
    }
    phrase.traits().forEach(one::add);
    if (one.phrase == null || one.phrase.traits().isEmpty()) {
      one.phrase = phrase;
    }
    one.indefinite |= phrase.isIndefinite() || phrase.isBare();
    one.definite |= phrase.isDefinite() || phrase.isOurs();
    one.end = Math.max(one.end, phrase.to());
    one.staff |= meant.isStaff(phrase, one);
  }

  private Portrait become(Portrait.Sort sort, int end) {
    var made = new Portrait(sort, end);
    people.add(made);
    current = made;
    return made;
  }

  private void attach(Trait trait) {
    var one = current;
    boolean loose = trait.is(Trait.Sort.WORK) && trait.form() != Trait.Form.VERB;
    if (loose || trait.is(Trait.Sort.EXTREME) || trait.is(Trait.Sort.ONLY)) {
      return;
    }
    if (one != null && page.sentenceStart(one.end - 1) == page.sentenceStart(trait.from())) {
      one.add(trait);
    } else {
      pending.add(trait);
    }
  }

  /// What no person of this sentence took: the first person told of in it takes it; a fragment
  /// ("Huntington's.") belongs to the person before, or to the one after.
  private void endSentence(int last) {
    int start = page.sentenceStart(last);
    Portrait first = null;
    for (int index = firstOfSentence; index < people.size() && first == null; index++) {
      first = people.get(index).sort == Portrait.Sort.SOMEBODY ? people.get(index) : null;
    }
    if (first == null && isHere(current, start)) {
      first = current;
    }
    if (first != null) {
      pending.forEach(first::add);
      settle();
    } else if (!pending.isEmpty()) {
      leftOver(start, last);
    }
    firstOfSentence = people.size();
  }

  private static boolean isHere(@Nullable Portrait one, int start) {
    return one != null && one.sort == Portrait.Sort.SOMEBODY && one.end > start;
  }

  private void settle() {
    pending.clear();
    carried = false;
  }

  private void leftOver(int start, int last) {
    boolean fragment = last + 1 - start <= FRAGMENT;
    boolean cared = CARED.contains(page.word(start)) || CARED.contains(page.word(start + 1));
    var before = current;
    if (fragment && before != null && before.sort == Portrait.Sort.SOMEBODY && !cared) {
      pending.forEach(before::add);
      before.end = last + 1;
      settle();
    } else if (cared) {
      var made = become(Portrait.Sort.SOMEBODY, last + 1);
      made.first = start;
      pending.forEach(made::add);
      settle();
    } else if (!fragment || carried) {
      settle();
    } else {
      pending.removeIf(trait -> !trait.is(Trait.Sort.ILLNESS));
      carried = true;
    }
  }
}
