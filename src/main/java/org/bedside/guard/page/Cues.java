package org.bedside.guard.page;

import java.util.Set;
import org.bedside.words.WordSet;

/// What the words of one sentence say about whom it means.
///
/// @param person one person: "our patient", "Mrs.", "a 34-year-old", "was admitted"
/// @param pronoun she or he, who may be anybody
/// @param clinical an illness, a treatment, a visit
/// @param event something public that is to come, or was published
/// @param group many people: "adults", "everyone"
/// @param personal how much speaks for one person in care, about 0 to 12
/// @param open how much speaks for something public, about 0 to 12
public record Cues(
    boolean person,
    boolean pronoun,
    boolean clinical,
    boolean event,
    boolean group,
    Sex sex,
    int personal,
    int open) {

  enum Sex {
    HER,
    HIS,
    THEIR
  }

  private static final Set<String> ABOUT_PATIENTS =
      WordSet.list(
          """
          portal care safety education community rights privacy experience information advocate
          forms form center centre advisory satisfaction story stories handout outcomes
          """);

  private static final Set<String> ELDERS =
      WordSet.of("grandma", "grandpa", "mom", "dad", "mama", "papa", "nana", "granny", "mum");

  private static final Set<String> GREETINGS =
      WordSet.of("hey", "hi", "hello", "morning", "afternoon", "evening", "dear", "thanks");

  private static final Set<String> DRIVES =
      WordSet.of(
          "blood", "food", "toy", "coat", "clothing", "book", "vaccine", "plasma", "membership");

  private static final Set<String> SPANS = WordSet.of("year", "month", "week", "day");

  static Cues of(Page page, int from, int to) {
    long all = 0;
    int people = 0;
    int sex = 0;
    int cared = 0;
    int events = 0;
    boolean old = false;
    for (int at = from; at < to; at++) {
      long senses = isGreeted(page, at) ? 0 : page.senses(at);
      all |= senses;
      boolean relative =
          (senses & Sense.RELATIVE.bit) != 0
              && (page.is(at - 1, Sense.OWNER) || ELDERS.contains(page.word(at)));
      boolean one = isOnePatient(page, at) || isAge(page, at);
      people += (senses & Sense.PERSON.bit) != 0 || one || relative ? 1 : 0;
      sex += (senses & Sense.HER.bit) != 0 ? 1 : (senses & Sense.HIS.bit) != 0 ? -1 : 0;
      cared += (senses & Sense.CARED.bit) != 0 ? 1 : 0;
      old |= isLongAgo(page, at);
      events += (senses & Sense.EVENT.bit) != 0 || isCampaign(page, at) ? 1 : 0;
    }
    boolean past = old && (all & Sense.BIRTH.bit) == 0;
    boolean pronoun = (all & Sense.PRONOUN.bit) != 0;
    boolean clinical = (all & Sense.CLINICAL.bit) != 0;
    boolean published = (all & Sense.PUBLISHED.bit) != 0;
    boolean group = (all & Sense.GROUP.bit) != 0;
    int personal =
        Math.min(2, people) * 2 + (pronoun ? 2 : 0) + Math.min(2, cared) * 2 + (clinical ? 1 : 0);
    int open = Math.min(3, events) * 2 + (published ? 3 : 0) + (past ? 2 : 0) + (group ? 2 : 0);
    return new Cues(people > 0, pronoun, clinical, events > 0, group, sex(sex), personal, open);
  }

  private static Sex sex(int balance) {
    return balance > 0 ? Sex.HER : balance < 0 ? Sex.HIS : Sex.THEIR;
  }

  /// Whether a word means a person by itself.
  public static boolean isPerson(String word) {
    return (Sense.of(word) & (Sense.HER.bit | Sense.HIS.bit)) != 0
        || word.equals("patient")
        || word.equals("person");
  }

  private static boolean isOnePatient(Page page, int at) {
    var word = page.word(at);
    boolean patient =
        word.equals("patient")
            || word.equals("pt")
            || word.equals("patient's")
            || word.equals("pt's");
    return patient && !ABOUT_PATIENTS.contains(page.word(at + 1));
  }

  /// "Hey everyone" speaks to many and tells of nobody; "rule-out" is no rule, a day no festival,
  /// and who is cancer-free gives nothing away.
  private static boolean isGreeted(Page page, int at) {
    boolean ruledOut =
        page.word(at).equals("rule")
            && (page.word(at + 1).equals("-") || page.word(at + 1).equals("out"));
    boolean without = page.word(at).equals("free") && page.word(at - 1).equals("-");
    boolean span =
        page.word(at).equals("hours")
            && page.isOneOf(at + 1, "of", "ago", "later", "after", "in", "straight");
    boolean anyDay = page.word(at).equals("day") && !page.tokens.get(at).capital();
    return ruledOut || without || span || anyDay || GREETINGS.contains(page.word(at - 1));
  }

  /// "Nurses Week", "a blood drive".
  private static boolean isCampaign(Page page, int at) {
    var word = page.word(at);
    boolean time = word.equals("week") || word.equals("month");
    boolean titled = time && page.tokens.get(at).capital() && page.sentenceStart(at) < at;
    return (titled && page.tokens.get(at - 1).capital())
        || (word.equals("drive") && DRIVES.contains(page.word(at - 1)));
  }

  /// A year before most patients' care began.
  private static boolean isLongAgo(Page page, int at) {
    var token = page.tokens.get(at);
    boolean year =
        token.isNumber() && token.length() == 4 && token.value() >= 1500 && token.value() < 1985;
    var before = page.word(at - 1);
    return year
        && (before.equals("in")
            || before.equals("since")
            || before.equals("of")
            || page.any(at - 4, at, Sense.MONTH));
  }

  /// "34-year-old", "58F", "45 M".
  private static boolean isAge(Page page, int at) {
    var word = page.word(at);
    if (word.equals("old")) {
      return page.word(at - 1).equals("-") && SPANS.contains(page.word(at - 2));
    }
    boolean sex = word.equals("f") || word.equals("m");
    return sex
        && page.has(at - 1)
        && page.tokens.get(at - 1).isNumber()
        && page.tokens.get(at - 1).length() <= 3
        && !page.tokens.get(at).spaced();
  }

  /// Whether the sentence is about one person in care.
  public boolean oneInCare() {
    return person || (pronoun && clinical);
  }

  /// Whether more speaks for one person than for something public.
  public boolean isPersonal() {
    return personal >= 2 && personal > open;
  }
}
