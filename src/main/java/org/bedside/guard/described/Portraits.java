package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.roster.Sex;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Walks through a text once and joins what it says of each person: across commas and sentences,
/// over "she" and "his", two people apart.
final class Portraits {

  private static final Set<String> OURS = WordSet.of("ours", "mine");

  private final Page page;
  private final @Nullable Trait[] found;
  private final Meant meant;
  private final Openings openings;
  private final SamePerson same;
  private final BareAge bareAge;
  private final Voices voices;
  private final List<Portrait> people = new ArrayList<>();
  private final List<Trait> pending = new ArrayList<>();

  /// What nobody of its own sentence took.
  private final List<Trait> loose = new ArrayList<>();

  @Nullable Portrait current;
  private int firstOfSentence;
  private boolean carried;

  private Portraits(Page page, @Nullable Trait[] found, LocalDate posted) {
    this.page = page;
    this.found = found;
    this.same = new SamePerson(page);
    this.bareAge = new BareAge(page, found, posted);
    var quoted = Story.quoted(page);
    this.openings = new Openings(page, found, quoted);
    this.meant = new Meant(page, found, new Kin(page, found, quoted));
    this.voices = new Voices(this, page, found, meant, quoted);
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
    loose.addAll(pending);
    return new Story(page, people, loose).told();
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
    if (voices.take(at)) {
      return at + 1;
    }
    var phrase = openings.isLoose(at, current) ? null : PersonPhrase.at(page, at, found);
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
    var age = bareAge.loose(at);
    if (age != null) {
      loose.add(age);
      return age.to();
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
    var best = same.meant(people, sex);
    if (best == null) {
      best = become(Portrait.Sort.SOMEBODY, at + 1);
      best.first = at;
    }
    best.sex = sex;
    best.referred |= page.sentenceStart(best.first) != page.sentenceStart(at);
    best.end = at + 1;
    current = best;
  }

  /// "one of our patients", "one of ours": our patient. "One of them" is one of those just told of.
  private int oneOf(int at) {
    int end = meant.oneOf(at);
    if (end < 0) {
      if (current != null && current.many) {
        current.sort = Portrait.Sort.SOMEBODY;
      }
      if (current != null && -end == at + 1) {
        current.end = at + 1;
      }
      return -end;
    }
    if (end > at) {
      var made = become(Portrait.Sort.SOMEBODY, end);
      made.named = true;
      made.ours = true;
      made.patient = PersonPhrase.stem(page, end - 1).startsWith("patient");
      made.first = at;
    }
    return end;
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
        page.isOneOf(to, "with", "who", "in", "over", "under", "aged", "from", "living", "whose");
    if (noun != null && noun.is(Noun.Sort.ANYBODY) && !told) {
      return to;
    }
    var sort = meant.sort(phrase, current);
    var one = current;
    if (one != null && same.is(one, phrase, sort)) {
      one.join(phrase);
      one.staff |= meant.isStaff(phrase, one);
    } else {
      start(phrase, sort);
    }
    var met = Objects.requireNonNull(current);
    boolean ours = page.word(to).equals("of") && OURS.contains(page.word(to + 1));
    met.ours |= ours;
    met.patient |= meant.isPatient(phrase);
    met.end = Math.max(met.end, ours ? to + 2 : met.end);
    return ours ? to + 2 : to;
  }

  private void start(PersonPhrase phrase, Portrait.Sort sort) {
    var made = become(sort, phrase.to());
    made.first = phrase.from();
    made.many = phrase.many();
    made.join(phrase);
    made.staff |= meant.isStaff(phrase, made);
  }

  Portrait become(Portrait.Sort sort, int end) {
    var made = new Portrait(sort, end);
    people.add(made);
    current = made;
    return made;
  }

  private void attach(Trait trait) {
    var one = current;
    boolean work = trait.is(Trait.Sort.WORK) && trait.form() != Trait.Form.VERB;
    if (work || trait.is(Trait.Sort.EXTREME) || trait.is(Trait.Sort.ONLY)) {
      return;
    }
    if (trait.isTopic()) {
      loose.add(trait);
    } else if (one != null && page.sentenceStart(one.end - 1) == page.sentenceStart(trait.from())) {
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
      var one = people.get(index);
      first = one.sort == Portrait.Sort.SOMEBODY && !one.staff ? one : null;
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
    return one != null && one.sort == Portrait.Sort.SOMEBODY && !one.staff && one.end > start;
  }

  private void settle() {
    pending.clear();
    carried = false;
  }

  private void leftOver(int start, int last) {
    boolean fragment = last + 1 - start <= SamePerson.FRAGMENT;
    boolean cared = openings.isCared(start) || openings.isCared(start + 1);
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
      loose.addAll(pending);
      settle();
    } else {
      pending.stream().filter(trait -> !trait.is(Trait.Sort.ILLNESS)).forEach(loose::add);
      pending.removeIf(trait -> !trait.is(Trait.Sort.ILLNESS));
      carried = true;
    }
  }
}
