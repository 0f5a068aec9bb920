package org.bedside.guard.described;

import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Noun;
import org.bedside.guard.page.Page;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// Tells where a word for a person that has no article begins a phrase of its own.
///
/// @param quoted which words stand in quotation marks
record Openings(Page page, @Nullable Trait[] found, boolean[] quoted) {

  private static final Set<String> CARED =
      WordSet.list("seen saw pt patient follow f handoff consult");

  private static final Set<String> OF_PATIENTS =
      WordSet.list(
          """
          portal care safety education community rights privacy experience information advocate forms
          form center centre advisory satisfaction story stories handout handouts outcomes days load
          population volume records lounge parking intake survey summary visits group board council committee
          """);

  /// "Patient parking", "patients' rights".
  static boolean isOfPatients(Page page, int at) {
    return PersonPhrase.stem(page, at).equals("patient") && OF_PATIENTS.contains(page.word(at + 1));
  }

  /// "Seen Tuesday: gout", "Pt, 61", "f/u gout": a note on somebody, though no phrase names one.
  boolean isCared(int at) {
    var word = page.word(at);
    boolean other = word.equals("f") && !page.word(at + 1).equals("/");
    return CARED.contains(word) && !other && !isOfPatients(page, at);
  }

  /// A word for a person without an article begins a phrase only where a phrase may begin.
  boolean isLoose(int at, @Nullable Portrait told) {
    if (at == 0 || page.sentenceStart(at) == at) {
      return Meant.isStaff(page.word(at))
          && page.isOneOf(at + 1, "asks", "says", "reports", "wonders", "flagged", "asked", "said");
    }
    if (quoted[at] && isOverheard(at, told)) {
      return true;
    }
    var trait = found[at];
    boolean bareNoun = PersonPhrase.nounAt(page, at, found) != null;
    boolean bareWork = trait != null && trait.is(Trait.Sort.WORK);
    if ((!bareNoun && !bareWork) || isPlain(at)) {
      return false;
    }
    if (trait != null && trait.plural()) {
      return false;
    }
    var before = page.tokens.get(at - 1);
    boolean open =
        before.sort() == Token.Sort.MARK
            || before.word().endsWith("'s")
            || SamePerson.COPULAS.contains(before.word())
            || Lists.isOneOf(
                before.word(),
                "as",
                "and",
                "of",
                "by",
                "from",
                "retired",
                "former",
                "with",
                "for",
                "in",
                "on",
                "young",
                "old",
                "older",
                "elderly",
                "little",
                "then",
                "new",
                "local",
                "saw",
                "sex",
                "gender",
                "job",
                "occupation",
                "profession",
                "employment",
                "trade",
                "occ",
                "own",
                "works")
            || isAged(trait)
            || (isPatient(at) && isOpenedBefore(at))
            || (told != null && told.end == at);
    boolean adjective = Lists.isOneOf(before.word(), "be", "being", "stay", "are", "more", "so");
    return !open || (adjective && page.word(at).equals("patient"));
  }

  /// "FYI software engineer (75)", "re baker, 43".
  private boolean isAged(@Nullable Trait work) {
    return work != null
        && work.is(Trait.Sort.WORK)
        && page.isOneOf(work.to(), "(", ",")
        && page.has(work.to() + 1)
        && page.tokens.get(work.to() + 1).isNumber();
  }

  private boolean isPatient(int at) {
    return Lists.isOneOf(PersonPhrase.stem(page, at), "patient", "pt", "client");
  }

  /// "Quillby patient, gout", "Visit today, asthma patient": the town or the illness opens it.
  private boolean isOpenedBefore(int at) {
    int first = page.word(at - 1).equals("-") ? at - 2 : at - 1;
    for (int from = first; from >= Math.max(page.sentenceStart(at), at - 5); from--) {
      var trait = found[from];
      if (trait != null) {
        boolean begins =
            page.sentenceStart(from) == from
                || page.tokens.get(from - 1).sort() == Token.Sort.MARK
                || page.word(from - 1).equals("another");
        return begins
            && trait.to() == first + 1
            && (trait.is(Trait.Sort.TOWN) || trait.is(Trait.Sort.ILLNESS));
      }
    }
    return false;
  }

  /// "Sweetest lady, 81": a word that means nothing but a person.
  private boolean isPlain(int at) {
    var noun = found[at] == null ? Noun.of(page.word(at)) : null;
    return noun != null && noun.is(Noun.Sort.PERSON) && noun.sex() != null && noun.adult() != null;
  }

  /// "My patient: 'nurse too loud'": of whom the words between the marks speak, not who says them.
  private boolean isOverheard(int at, @Nullable Portrait told) {
    boolean outside = told != null && told.end > 0 && !quoted[told.end - 1];
    var kin = Noun.of(page.word(at + 1));
    boolean own = page.word(at).equals("my") && kin != null && kin.is(Noun.Sort.RELATIVE);
    return outside && !own && !SamePerson.COPULAS.contains(page.word(at - 1)) && !isPlain(at);
  }
}
