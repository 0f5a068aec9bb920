package org.bedside.guard.renown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bedside.guard.Audience;
import org.bedside.guard.Kind;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Lists;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.roster.Vocabulary;
import org.bedside.tagger.Gazetteer;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds a rare disease of one person: by a list, and, since no list is whole, by how diseases are
/// called ("hypophosphatasia", "Schnitzler syndrome") where the list of common ones lacks them.
final class Rarities {

  private static final Set<String> RARE = rare();

  /// How names of diseases end.
  private static final List<String> ENDINGS =
      List.of(
          "osis",
          "emia",
          "aemia",
          "uria",
          "plasia",
          "trophy",
          "pathy",
          "iasis",
          "penia",
          "ectasia",
          "blastoma",
          "sarcoma",
          "asthenia",
          "atasia",
          "oidosis",
          "cytoma",
          "dystonia",
          "lysis",
          "gammopathy",
          "otosis",
          "idrosis",
          "ectomia",
          "chromatosis");

  /// What ends so and is a finding, a frequent disease or something else.
  private static final Set<String> FREQUENT =
      WordSet.list(
          """
          hypoglycemia hyperglycemia hyponatremia hyperkalemia hypokalemia hypercalcemia hypoxemia
          acidosis ketoacidosis alkalosis leukopenia neutropenia thrombocytopenia lymphopenia anemia
          anaemia bacteremia septicemia uremia proteinuria hematuria haematuria polyuria dysuria
          nocturia ketonuria albuminuria neuropathy retinopathy nephropathy cardiomyopathy osteopathy
          homeopathy naturopathy encephalopathy lymphadenopathy radiculopathy myelopathy tendinopathy
          coagulopathy arthropathy hypertrophy necrosis fibrosis stenosis thrombosis cirrhosis
          scoliosis kyphosis psoriasis dysplasia hyperplasia neoplasia metastasis candidiasis
          osteoporosis endometriosis diverticulosis atherosclerosis arteriosclerosis hyperlipidemia
          dyslipidemia leukocytosis osteoarthrosis spondylosis tuberculosis halitosis cyanosis
          sclerosis toxoplasmosis mononucleosis nephrolithiasis cholelithiasis hyperuricemia
          lordosis phimosis ptosis hypovolemia ischemia ischaemia urinalysis dialysis hemodialysis
          electrolysis hemolysis rhabdomyolysis thrombolysis psychoanalysis paralysis meta-analysis
          hypercholesterolemia hyperhidrosis amblyopia keratosis prognosis diagnosis cystinosis-free
          polycythemia leukemia leukaemia hypnosis symbiosis psychosis neurosis steatosis preeclampsia
          """);

  private static final Set<String> DISEASES =
      WordSet.list(
          """
          disease syndrome arteritis vasculitis ataxia dystrophy malformation sequence anomaly
          deficiency granulomatosis histiocytosis leukodystrophy porphyria glycogenosis association
          """);

  private static final Set<String> HAS =
      WordSet.of("with", "has", "had", "having", "of", "it's", "called");

  /// A care that somebody tells of without saying "I".
  private static final Set<String> CARED =
      WordSet.list(
          """
          saw seen met diagnosed treated admitted intubated confirmed scoped delivered followed
          following treating seeing sat spent cared infused operated discharged biopsied examined
          consulted inherited caught ran tested found sequenced genotyped cultured
          """);

  private static final Set<String> PUBLIC =
      WordSet.list(
          """
          webinar paper papers study studies screening published topic students teach research thread
          awareness foundation podcast lecture exam read book guideline guidelines trial learn learning
          fridge poster slides raise raising
          """);

  private static final int LONG = 9;

  private Rarities() {}

  private static Set<String> rare() {
    var words = new HashSet<String>();
    for (var line : Lists.lines(Rarities.class, "rare.txt")) {
      for (var name : line.split(";")) {
        words.add(name.strip());
      }
    }
    return WordSet.of(words);
  }

  /// Finds the disease at `at` where one person has it whom the writer cares for.
  static void read(Page page, int at) {
    int end = end(page, at);
    if (end < 0 || page.said.audience() == Audience.COLLEAGUES) {
      return;
    }
    boolean asks = page.word(page.sentenceEnd(at) - 1).equals("?");
    if (!asks && !isOfAll(page, at) && isOurs(page, at) && isOne(page, at)) {
      page.find(Kind.QUASI, at, end).say("a rare disease").remove().check(Reason.DESCRIPTION);
    }
  }

  /// Many, nobody yet, or what is only learnt about.
  private static boolean isOfAll(Page page, int at) {
    var cues = page.cues(at);
    int start = page.sentenceStart(at);
    boolean oneOf = false;
    boolean open = false;
    for (int near = start; near < page.sentenceEnd(at); near++) {
      var word = page.word(near);
      oneOf |= word.equals("one") && page.word(near + 1).equals("of");
      boolean unreal = word.equals("if") || word.equals("yours") || word.equals("your");
      open |= PUBLIC.contains(word) || unreal;
    }
    boolean group = cues.group() && !oneOf && !cues.pronoun() && !cues.person();
    return open || group || (!oneOf && cues.open() > cues.personal() + 1);
  }

  private static boolean isOurs(Page page, int at) {
    int start = page.sentenceStart(at);
    int end = page.sentenceEnd(at);
    for (int near = start; near < end; near++) {
      if (page.is(near, Sense.FIRST) || (near < start + 3 && CARED.contains(page.word(near)))) {
        return true;
      }
    }
    // "We put a name to it", "she is on my list": the sentences beside it.
    int last = page.has(end) ? page.sentenceEnd(end) : end;
    return page.any(end, last, Sense.FIRST)
        || (start > 0 && page.any(page.sentenceStart(start - 1), start, Sense.FIRST));
  }

  /// One who has it, in the sentence or in the one behind it.
  private static boolean isOne(Page page, int at) {
    int end = page.sentenceEnd(at);
    int last = page.has(end) ? page.sentenceEnd(end) : end;
    for (int near = page.sentenceStart(at); near < last; near++) {
      boolean oneOf = page.word(near).equals("one") && page.word(near + 1).equals("of");
      if (oneOf || page.is(near, Sense.PRONOUN) || Townsfolk.isPhrase(page, near)) {
        return true;
      }
    }
    return false;
  }

  /// The token after a rare disease at `at`, else -1.
  static int end(Page page, int at) {
    var token = page.tokens.get(at);
    if (token.sort() != Token.Sort.WORD || token.length() < 3) {
      return -1;
    }
    if (RARE.contains(token.stem())) {
      return behind(page, at + 1);
    }
    int second = page.word(at + 1).equals("-") ? at + 2 : at + 1;
    if (page.has(second) && RARE.contains(token.stem() + " " + page.tokens.get(second).stem())) {
      return behind(page, second + 1);
    }
    return isCalledSo(page, at) ? at + 1 : named(page, at);
  }

  private static int behind(Page page, int end) {
    var word = page.word(end);
    boolean more = word.endsWith("iva") || word.equals("syndrome") || word.equals("disease");
    return more ? end + 1 : end;
  }

  /// "hypophosphatasia": ends like a disease, and is none that many have.
  private static boolean isCalledSo(Page page, int at) {
    var word = page.word(at);
    if (word.length() < LONG || FREQUENT.contains(word)) {
      return false;
    }
    for (var ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return !isCommon(page, at);
      }
    }
    return false;
  }

  /// "Schnitzler syndrome": a name before it, and none of the common ones.
  private static int named(Page page, int at) {
    var word = page.word(at + 1);
    boolean disease = DISEASES.contains(word);
    boolean name = disease && page.tokens.get(at).capital() && page.tokens.get(at).length() > 3;
    boolean known =
        name && (Gazetteer.standard().common(page.tokens.get(at).stem()) || isCommon(page, at));
    if (name && !known) {
      return at + 2;
    }
    boolean said = HAS.contains(page.word(at - 1)) && page.tokens.get(at).capital();
    boolean eponym = said && Gazetteer.standard().eponym(page.tokens.get(at).stem());
    return eponym && !isCommon(page, at) ? at + 1 : -1;
  }

  private static boolean isCommon(Page page, int at) {
    for (int from = Math.max(page.sentenceStart(at), at - 1); from <= at; from++) {
      var words = new String[Math.min(4, page.tokens.size() - from)];
      for (int next = 0; next < words.length; next++) {
        words[next] = page.tokens.get(from + next).stem();
      }
      var hit = Vocabulary.COMMON.conditions().longest(words, 0);
      if (hit != null && from + hit.end() > at) {
        return true;
      }
    }
    return false;
  }
}
