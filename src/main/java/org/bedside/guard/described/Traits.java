package org.bedside.guard.described;

import java.time.LocalDate;
import java.util.Set;
import org.bedside.guard.days.Day;
import org.bedside.guard.days.VisitDays;
import org.bedside.guard.page.Page;
import org.bedside.roster.Crowd;
import org.bedside.roster.Fact;
import org.bedside.roster.Vocabulary;
import org.bedside.roster.Wording;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Finds the words of a page that may narrow down who somebody is, each at its first token.
final class Traits {

  /// What makes of an illness, an occupation or a town the name of something else.
  private static final Set<String> COMPOUND =
      WordSet.list(
          """
          free screening screenings clinic clinics class classes support education group groups
          awareness walk foundation research vaccine vaccines shot shots test tests specialist
          educator program programs month week prevention center centre ward study studies trial
          trials guideline guidelines handout leaflet page talk booklet school training association
          union appreciation office visit visits shop market library grange hall church hospital
          police department team fair festival road street avenue river lake park county season
          workshop webinar risk drive meeting newsletter barbecue line camp kit supplies app diet
          loans station store bakery fire post high elementary middle loan
          """);

  private static final Set<String> TOWARDS =
      WordSet.list(
          "to through past toward towards via into visit visiting leave called dear thank");

  private static final Set<String> VERBS =
      WordSet.list(
          "work working worked teaches drives keeps flies farms fishes sews delivers runs sells works bakes tends cleans");

  private static final Set<String> PRAISE =
      WordSet.list("best worst great good better terrible decent lousy fine wonderful fabulous");

  private static final Set<String> SCORES =
      WordSet.of("pain", "score", "scale", "strength", "murmur");

  private static final Set<String> LEADS = WordSet.of("our", "the", "my", "practice's", "clinic's");

  private static final Set<String> BORN = WordSet.list("born dob birthdate birthday");

  private final Page page;
  private final LocalDate posted;
  private final @Nullable Crowd crowd;
  private final Vocabulary words;
  private final String[] common;
  private final @Nullable Trait[] found;
  private final boolean lower;
  private final Illnesses illnesses;

  private Traits(Page page, @Nullable Crowd crowd, Vocabulary words, LocalDate posted) {
    this.page = page;
    this.posted = posted;
    this.crowd = crowd;
    this.words = words;
    int size = page.tokens.size();
    this.common = new String[size];
    this.found = new Trait[size];
    boolean capitals = false;
    for (int at = 0; at < size; at++) {
      common[at] = Wording.common(page.tokens.get(at));
      capitals |= page.tokens.get(at).capital();
    }
    this.lower = !capitals;
    this.illnesses = new Illnesses(page, crowd, words, common);
  }

  /// @param crowd whose list the words may know; null for what tells nothing about any list
  static @Nullable Trait[] of(
      Page page, @Nullable Crowd crowd, Vocabulary words, LocalDate posted) {
    return new Traits(page, crowd, words, posted).scan();
  }

  private @Nullable Trait[] scan() {
    for (int at = 0; at < common.length; at++) {
      var trait = at(at);
      if (trait != null) {
        found[at] = trait;
        at = trait.to() - 1;
      }
    }
    return found;
  }

  private @Nullable Trait at(int at) {
    var token = page.tokens.get(at);
    if (token.sort() == Token.Sort.MARK) {
      return null;
    }
    var trait = birth(at);
    trait = trait == null ? town(at) : trait;
    trait = trait == null ? age(at) : trait;
    trait = trait == null ? day(at) : trait;
    if (trait != null || token.isNumber()) {
      return trait == null ? zip(at) : trait;
    }
    trait = illnesses.at(at);
    trait = trait == null ? work(at) : trait;
    return trait == null ? superlative(at) : trait;
  }

  /// "born in 1958", "DOB 7/19/1961", "born on March 3, 1958".
  private @Nullable Trait birth(int at) {
    if (!BORN.contains(page.word(at))) {
      return null;
    }
    int next = at + 1;
    while (page.isOneOf(next, "in", "on", ":", "is", "was", "back")) {
      next++;
    }
    if (!page.has(next)) {
      return null;
    }
    var day = Day.at(page, next, posted);
    if (day != null) {
      boolean year = day.isOne() && hasYear(day);
      Fact fact =
          year || !day.isOne()
              ? new Fact.Born(day.first(), day.last())
              : new Fact.Birthday(day.first().getMonthValue(), day.first().getDayOfMonth());
      return Trait.of(Trait.Sort.BIRTH, at, day.to(), fact);
    }
    int year = page.tokens.get(next).value();
    return year > 1890 && year <= posted.getYear() && page.word(next).length() == 4
        ? Trait.of(
            Trait.Sort.BIRTH,
            at,
            next + 1,
            new Fact.Born(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        : null;
  }

  private boolean hasYear(Day day) {
    return page.word(day.to() - 1).length() == 4
        || page.word(day.from()).length() == 4
        || day.to() - day.from() == 5;
  }

  private @Nullable Trait town(int at) {
    if (!page.tokens.get(at).capital() && !lower) {
      return null;
    }
    var hit = words.towns().longest(common, at);
    if (hit == null || isCompound(page, hit.end()) || TOWARDS.contains(page.word(at - 1))) {
      return null;
    }
    boolean placed =
        page.isOneOf(
            at - 1, "from", "in", "of", "near", "around", "outside", "over", "up", "at", "the", ",",
            ":");
    return lower && !placed
        ? null
        : Trait.of(Trait.Sort.TOWN, at, hit.end(), new Fact.LivesIn(hit.term().key()));
  }

  static boolean isCompound(Page page, int end) {
    return COMPOUND.contains(page.word(end))
        || (page.word(end).equals("-") && COMPOUND.contains(page.word(end + 1)));
  }

  private @Nullable Trait age(int at) {
    var age = Age.at(page, at);
    age = age == null ? item(at) : age;
    if (age == null) {
      return null;
    }
    boolean many = page.word(age.to() - 1).equals("olds") || page.word(age.to()).equals("s");
    return new Trait(at, age.to(), Trait.Sort.AGE, age.born(posted), age, age.sex(), form(many));
  }

  /// "52, carpenter": an age by what comes next.
  private @Nullable Age item(int at) {
    var item = Item.at(page, at);
    if (item == null || !page.has(item.to())) {
      return Item.beforeSex(page, at);
    }
    boolean told =
        illnesses.at(item.to()) != null || work(item.to()) != null || town(item.to()) != null;
    return told ? item.age() : null;
  }

  private @Nullable Trait day(int at) {
    var day = Day.at(page, at, posted);
    if (day == null || SCORES.contains(page.word(at - 1)) || isMark(day)) {
      return null;
    }
    boolean visit = VisitDays.is(page, day) && !day.first().isAfter(posted);
    return new Trait(
        at,
        day.to(),
        Trait.Sort.DAY,
        visit ? new Fact.Seen(day.first(), day.last()) : null,
        null,
        null,
        Trait.Form.ONE);
  }

  /// "10/10 answer", "a 2/10 at best": how good it was; a day stands after "on" and the like.
  private boolean isMark(Day day) {
    boolean ten = page.word(day.to() - 1).equals("10") && page.word(day.from() + 1).equals("/");
    return ten
        && day.to() - day.from() == 3
        && !page.isOneOf(
            day.from() - 1,
            "on",
            "since",
            "from",
            "until",
            "dated",
            "seen",
            "visit",
            "visited",
            "saw",
            "by",
            "last",
            ":",
            "of",
            "(",
            "appointment",
            "appt",
            "date");
  }

  private static Trait.Form form(boolean many) {
    return many ? Trait.Form.MANY : Trait.Form.ONE;
  }

  private @Nullable Trait zip(int at) {
    var word = page.word(at);
    boolean known = crowd != null && word.length() == 5 && crowd.knowsZip(word);
    return known ? Trait.of(Trait.Sort.TOWN, at, at + 1, new Fact.Zip(word)) : null;
  }

  private @Nullable Trait work(int at) {
    var hit = words.occupations().longest(common, at);
    var doing = words.trades().at(common, at);
    if (doing != null && doing.end() <= page.sentenceEnd(at)) {
      var fact = new Fact.WorksAs(doing.term().key());
      return new Trait(at, doing.end(), Trait.Sort.WORK, fact, null, null, Trait.Form.VERB);
    }
    if (hit == null || isCompound(page, hit.end()) || isPraise(at)) {
      return null;
    }
    boolean verb = VERBS.contains(page.word(at));
    var last = page.tokens.get(hit.end() - 1);
    boolean plural =
        !verb && (!last.stem().equals(common[hit.end() - 1]) || last.word().endsWith("men"));
    boolean retired = page.word(at - 1).equals("retired") || page.word(at - 1).equals("former");
    var key = hit.term().key();
    int from = retired ? at - 1 : at;
    if (retired) {
      found[from] = null;
    }
    return new Trait(
        at,
        hit.end(),
        Trait.Sort.WORK,
        new Fact.WorksAs(retired ? page.word(from) + " " + key : key),
        null,
        null,
        verb ? Trait.Form.VERB : form(plural));
  }

  /// "Is the best dancer", "she's a great cook": what somebody does well, and not for a living.
  private boolean isPraise(int at) {
    boolean told = PRAISE.contains(page.word(at - 1)) && page.isOneOf(at - 2, "the", "a", "an");
    return told && SamePerson.COPULAS.contains(page.word(at - 3));
  }

  /// "our oldest", "the only", "the first".
  private @Nullable Trait superlative(int at) {
    boolean led =
        LEADS.contains(page.word(at - 1))
            || page.tokens.get(Math.max(0, at - 1)).word().endsWith("'s");
    return !led
        ? null
        : switch (page.word(at)) {
          case "oldest", "eldest" -> Trait.of(Trait.Sort.EXTREME, at, at + 1, Fact.Extreme.OLDEST);
          case "youngest" -> Trait.of(Trait.Sort.EXTREME, at, at + 1, Fact.Extreme.YOUNGEST);
          case "only", "sole" ->
              new Trait(at, at + 1, Trait.Sort.ONLY, null, null, null, Trait.Form.ONE);
          default -> null;
        };
  }
}
