package org.bedside.guard.page;

import java.util.HashMap;
import java.util.Map;
import org.bedside.roster.Sex;
import org.jspecify.annotations.Nullable;

/// A word for a person, and what it says by itself: a woman is female and grown up, a girl is not
/// grown up, a patient is anybody.
///
/// @param adult 18 and over, or under 18; null where the word does not say
public record Noun(Sort sort, @Nullable Sex sex, @Nullable Boolean adult) {

  /// How many it means.
  public enum Sort {
    /// Somebody: woman, kid, patient.
    PERSON,
    /// Many: women, patients.
    MANY,
    /// Few enough to count: the twins, the couple.
    FEW,
    /// Somebody of a family: her mother, a father of two.
    RELATIVE,
    /// Nobody in particular: anyone, nobody.
    ANYBODY
  }

  private static final Map<String, Noun> NOUNS = new HashMap<>();

  static {
    put(Sort.PERSON, Sex.F, true, "woman lady gal gentlewoman ma'am lass matriarch");
    put(
        Sort.PERSON,
        Sex.M,
        true,
        "man gentleman guy dude fella fellow bloke gent chap feller patriarch");
    put(Sort.PERSON, Sex.F, false, "girl schoolgirl lassie");
    put(Sort.PERSON, Sex.M, false, "boy schoolboy lad");
    put(Sort.PERSON, Sex.F, null, "female widow bride nun girlie");
    put(Sort.PERSON, Sex.M, null, "male widower groom");
    put(Sort.PERSON, null, true, "adult");
    put(Sort.PERSON, null, false, "child kid kiddo minor schoolchild tot tyke");
    put(
        Sort.PERSON,
        null,
        null,
        """
        patient pt person someone somebody client baby teen teenager teenage toddler infant newborn
        adolescent preschooler octogenarian septuagenarian sexagenarian nonagenarian centenarian
        schooler senior individual soul fighter regular veteran resident survivor case one-timer
        sufferer diabetic asthmatic epileptic hemophiliac haemophiliac alcoholic youngster oldster
        grown-up newcomer elder pensioner retiree migraineur hypertensive schizophrenic narcoleptic
        amputee paraplegic quadriplegic hiker walker runner smoker drinker non-smoker neighbor neighbour star
        """);
    put(
        Sort.MANY,
        null,
        null,
        """
        women men girls boys ladies gentlemen guys patients people persons adults children kids
        teens teenagers seniors infants babies toddlers newborns adolescents folks everybody
        everyone parents moms dads mothers fathers caregivers diabetics asthmatics females males
        residents veterans students members visitors neighbors neighbours families clients americans participants
        """);
    put(Sort.FEW, null, null, "twins couple triplets siblings pair sisters brothers");
    put(
        Sort.RELATIVE,
        Sex.F,
        null,
        "mother mom mum mama daughter sister aunt niece girlfriend granddaughter fiancee mommy auntie");
    put(
        Sort.RELATIVE,
        Sex.M,
        null,
        "father dad papa son brother uncle nephew boyfriend grandson fiance daddy");
    put(
        Sort.RELATIVE,
        Sex.F,
        true,
        "grandmother grandma granny gran grandmom grandmama nana nanna abuela wife great-grandmother");
    put(
        Sort.RELATIVE,
        Sex.M,
        true,
        "grandfather grandpa granddad grandad gramps grandpop abuelo husband great-grandfather");
    put(
        Sort.RELATIVE,
        null,
        null,
        "parent spouse partner cousin sibling grandchild grandkid caregiver roommate friend guardian relative");
    put(Sort.ANYBODY, null, null, "anyone anybody nobody none whoever");
  }

  private static void put(Sort sort, @Nullable Sex sex, @Nullable Boolean adult, String words) {
    for (var word : words.strip().split("\\s+")) {
      NOUNS.put(word, new Noun(sort, sex, adult));
    }
  }

  /// What `word`, in lower case, says of people; null if nothing.
  public static @Nullable Noun of(String word) {
    return NOUNS.get(word);
  }

  /// Whether it is of this sort.
  public boolean is(Sort other) {
    return sort == other;
  }
}
