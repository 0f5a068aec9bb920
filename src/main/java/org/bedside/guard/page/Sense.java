package org.bedside.guard.page;

import java.util.HashMap;
import java.util.Map;

/// What a single word says, whatever stands around it. The words stand in a file beside this one;
/// each word of a text is looked up once, and the readers ask for bits.
public enum Sense {
  MONTH(0),
  WEEKDAY(1),
  BIRTH(2),
  PERSON(3),
  PRONOUN(4),
  HER(5),
  HIS(6),
  RELATIVE(7),
  OWNER(8),
  FIRST(9),
  CLINICAL(10),
  CARED(11),
  EVENT(12),
  PUBLISHED(13),
  GROUP(14),
  STREET(15),
  SURE_STREET(16),
  STATE(17),
  TIME(18),
  UNIT(19),
  VITAL(20),
  ONE(21),
  CALL(22),
  FAX(23),
  LIVES(24),
  PLACE_HEAD(25),
  COUNTY(26),
  NOT_PERSON(27),
  HOLIDAY(28),
  TITLE(29),

  /// "wife", "son": somebody through whom another is known.
  RELATION(30),
  PATIENT(31),
  POSSESSIVE(32),
  /// "mayor", "author": a person who stands in public.
  OFFICE(33),
  /// What is made or said in public, "by" somebody.
  MADE(34),
  SAYS(35),
  /// A word of a citation.
  CITE(36),
  /// What bears a name and is no person: a disease, a street, a shop.
  THING(37),
  /// What people do, after their names.
  VERB(38),
  HEALTH(39),
  /// What carers do to somebody: "extubated", "bathed".
  TENDS(40),
  /// What only the living do: "wants", "cried".
  ACTS(41),

  /// "harbourmaster", "goalkeeper": few of a place hold such a post.
  ROLE(42),
  /// Who works in a house of health, and is no patient there.
  STAFF(43),
  /// What a town's people do in public.
  SERVICE(44),
  /// What narrows a trade down to one: "retired", "tattooed".
  MARKED(45),
  KIN(46),
  /// Where care is given.
  WARD(47),
  /// A word of health that is as often something else.
  WEAK(48),
  /// What belongs to a house of health and treats nobody: a wing, a campaign.
  HOUSE(49),
  /// What is done with somebody whom one treats.
  TREAT(50),
  BODY(51);

  private static final Map<String, Long> WORDS = load();

  /// Its bit in [Page#senses].
  public final long bit;

  Sense(int place) {
    this.bit = 1L << place;
  }

  /// The bits of all senses of `word`, which is in lower case and without "'s".
  public static long of(String word) {
    return WORDS.getOrDefault(word, 0L);
  }

  /// Whether `word`, in lower case, has this sense.
  public boolean says(String word) {
    return (of(word) & bit) != 0;
  }

  private static Map<String, Long> load() {
    var words = new HashMap<String, Long>();
    for (var line : Lists.lines(Sense.class, "senses.txt")) {
      var parts = line.split(" ");
      long bit = valueOf(parts[0]).bit;
      for (int at = 1; at < parts.length; at++) {
        words.merge(parts[at], bit, (some, more) -> some | more);
      }
    }
    return words;
  }
}
