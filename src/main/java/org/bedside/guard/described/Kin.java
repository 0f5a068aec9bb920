package org.bedside.guard.described;

import org.bedside.guard.Audience;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Numerals;
import org.bedside.guard.page.Page;
import org.jspecify.annotations.Nullable;

/// Tells of which relative a text speaks as of one more person: "her mother, 71, with glaucoma",
/// "'my wife is a baker, 65', he said"; and not of the one who sits beside a patient.
///
/// @param quoted which words stand in quotation marks
record Kin(Page page, @Nullable Trait[] found, boolean[] quoted) {

  /// Whether a relative is somebody told of, who may be a patient.
  boolean isSomebody(PersonPhrase phrase) {
    boolean told =
        page.isOneOf(phrase.to(), "is", "has", "was", "had", ",", "(", "who", "with", "aged");
    boolean member = page.said.audience() == Audience.COMMUNITY;
    boolean said =
        phrase.article().equals("my") && (member || quoted[phrase.from()] || isReported(phrase));
    return (said && told)
        || phrase.isIndefinite()
        || page.word(phrase.to()).equals("of")
        || isIntroduced(phrase);
  }

  /// "Your husband, the engineer from Tolliver": in an answer to somebody who is known.
  boolean isAddressed(PersonPhrase phrase) {
    var noun = phrase.noun();
    int next = phrase.to() + 1;
    boolean led = page.isOneOf(next, "a", "an", "the") && page.has(next + 1);
    var trait = led ? found[next + 1] : null;
    return noun != null
        && noun.is(Noun.Sort.RELATIVE)
        && page.word(phrase.to()).equals(",")
        && trait != null
        && (trait.is(Trait.Sort.WORK) || trait.is(Trait.Sort.AGE));
  }

  /// "My husband is a cook, said the lady at the desk".
  private boolean isReported(PersonPhrase phrase) {
    for (int at = phrase.to(); at < page.sentenceEnd(phrase.from()); at++) {
      if (page.isOneOf(at, "said", "says", "told") && page.word(at - 1).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /// "Her mother, 71, with glaucoma", "his sister (34, lupus)": described beside the first.
  boolean isToldOf(PersonPhrase phrase) {
    var noun = phrase.noun();
    int next = phrase.to();
    boolean apposed = page.word(next).equals(",") || page.word(next).equals("(");
    if (noun == null || !noun.is(Noun.Sort.RELATIVE) || !apposed || !page.has(next + 1)) {
      return page.isOneOf(next, "is") && page.isOneOf(next + 1, "my", "our", "also");
    }
    var trait = found[next + 1];
    boolean aged = trait != null && trait.is(Trait.Sort.AGE);
    int after = aged && trait != null ? trait.to() : Numerals.at(page, next + 1).to();
    after += page.isOneOf(after, ",", ")") ? 1 : 0;
    boolean number = aged || Numerals.at(page, next + 1).isThere();
    return number
        && (page.isOneOf(after, "with", "w") || (page.has(after + 1) && found[after + 1] != null));
  }

  /// "The grandpa from Tolliver", "Grandma, 81, ...": nobody's in particular.
  private boolean isIntroduced(PersonPhrase phrase) {
    int next = phrase.to();
    var word = page.word(next);
    if (phrase.isDefinite()) {
      return Lists.isOneOf(word, "from", "with", "who");
    }
    boolean aged = page.has(next + 1) && Numerals.at(page, next + 1).isThere();
    boolean decade = page.has(next) && (found[next] != null && found[next].is(Trait.Sort.AGE));
    return phrase.isBare() && (decade || (Lists.isOneOf(word, ",", "(", ":", "aged") && aged));
  }
}
