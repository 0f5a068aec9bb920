package org.bedside.guard;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/// Tells which sentences of a text speak of a case that is only thought of: "Imagine a man of 93",
/// "Thought experiment, no chart attached", "If your grandmother fell tonight". Who is made up has
/// no age, no bed and no day to keep. What is only thought of ends where the words come back to
/// somebody real: "my patient did that yesterday".
final class Supposed {

  /// Words that say by themselves that nothing happened.
  private static final Set<String> INVENTED =
      Cues.words(
          """
          fictional fictitious hypothetical hypothetically vignette vignettes invented imaginary
          made-up osce osces usmle nclex plab manikin manikins mannequin mannequins pretend sandbox
          roleplay role-play simulation simulations tabletop heroine protagonist sitcom screenplay
          """);

  /// Two words that say it together.
  private static final Map<String, Set<String>> PAIRS =
      Map.ofEntries(
          Map.entry("exam", Cues.words("question case item stem scenario vignette")),
          Map.entry("practice", Cues.words("question exam case item scenario vignette")),
          Map.entry("quiz", Cues.words("question case : time")),
          Map.entry("board", Cues.words("question style-question")),
          Map.entry("teaching", Cues.words("case scenario example")),
          Map.entry("training", Cues.words("case scenario example record only")),
          Map.entry("textbook", Cues.words("exercise example patient")),
          Map.entry("worked", Cues.words("example")),
          Map.entry("thought", Cues.words("experiment exercise")),
          Map.entry("sample", Cues.words("case patient question vignette")),
          Map.entry("mock", Cues.words("exam patient case code scenario")),
          Map.entry("dummy", Cues.words("patient data record case")),
          Map.entry("simulated", Cues.words("patient case")),
          Map.entry(
              "simulation", Cues.words("day lab session case scenario centre center patient")),
          Map.entry("sim", Cues.words("lab day session case scenario centre center man patient")),
          Map.entry("standardized", Cues.words("patient")),
          Map.entry("composite", Cues.words("patient case")),
          Map.entry("role", Cues.words("play")),
          Map.entry("a", Cues.words("bar")),
          Map.entry("made", Cues.words("up")),
          Map.entry("chapter", Cues.words("one two three four five 1 2 3 4 5")),
          Map.entry("test", Cues.words("patient record data yourself")),
          Map.entry("scenario", Cues.words("for : one two 1 2")),
          Map.entry("of", Cues.words("argument")),
          Map.entry("invent", Cues.words("a an")),
          Map.entry("not", Cues.words("exist")),
          Map.entry("doesn't", Cues.words("exist")),
          Map.entry("no", Cues.words("chart")));

  /// Behind "made up" these speak of a mind, a bed or a quarrel.
  private static final Set<String> MADE_OF =
      Cues.words("my her his their our your with for of the to after again mind");

  private static final Set<String> NOT =
      Cues.words(
          "not no never isn't wasn't wasnt isnt nothing neither don't ain't without anything");

  /// Whom a thought case is of: never "my patient", "the lady".
  private static final Set<String> ANYONE =
      Cues.words(
          """
          a an you you're your yourself someone somebody one two three this that there she he they
          we're no every each some any
          """);

  private static final Set<String> CONDITIONS =
      Cues.words("if unless should were suppose when whenever until");

  /// Who may be meant behind "if" by a text for everybody.
  private static final Set<String> EVERYBODY =
      Cues.words("a an your you one any every another you're");

  private static final Set<String> MINE = Cues.words("my our ours mine");
  private static final Set<String> WE = Cues.words("i we i've we've i'd we'd");

  private static final Set<String> CARED =
      Cues.words(
          """
          saw met treated admitted discharged lost diagnosed operated delivered coded intubated
          followed cared stitched sutured had scanned biopsied vaccinated transferred nursed
          """);

  private static final Set<String> THINK =
      Cues.words(
          "imagine picture suppose supposing assume assuming say consider visualize envision");

  private static final int NEAR = 8;

  private final Page page;
  private final BitSet sentences = new BitSet();

  private Supposed(Page page) {
    this.page = page;
  }

  /// The tokens whose sentence only thinks of somebody.
  static BitSet of(Page page) {
    var supposed = new Supposed(page);
    supposed.read();
    return supposed.sentences;
  }

  private void read() {
    boolean all = isInvented();
    boolean onward = all;
    for (int at = 0; at < page.tokens.size(); at = page.sentenceEnd(at)) {
      int end = page.sentenceEnd(at);
      boolean real = isReal(at, end);
      if (onward && !real) {
        sentences.set(at, end);
      }
      onward = (onward && (all || !real)) || (!real && lead(at, end));
    }
  }

  private boolean isInvented() {
    for (int at = 0; at < page.tokens.size(); at++) {
      if (isInvented(at) && !isDenied(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInvented(int at) {
    var word = page.word(at);
    if (INVENTED.contains(word)) {
      return !isGiven(at);
    }
    var pair = PAIRS.get(word);
    if (pair == null) {
      return false;
    }
    int next = page.word(at + 1).equals("-") ? at + 2 : at + 1;
    boolean made = !word.equals("made") || !MADE_OF.contains(page.word(next + 1));
    if (word.equals("a") && !page.word(at - 1).equals("into")) {
      return false;
    }
    boolean no = !word.equals("no") || page.word(next + 1).equals("attached");
    return pair.contains(page.word(next)) && made && no;
  }

  /// "Hypothetically speaking you may fall", "kids pretend": a manner, no case.
  private boolean isGiven(int at) {
    var word = page.word(at);
    return (word.equals("pretend") && page.word(at - 1).equals("n't"))
        || (word.equals("pretend") && !isStart(at))
        || (word.equals("hypothetically") && page.word(at + 1).equals("speaking"));
  }

  private boolean isDenied(int at) {
    for (int back = at - 1; back >= Math.max(page.sentenceStart(at), at - 3); back--) {
      if (NOT.contains(page.word(back)) && !page.word(at).equals("no")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the sentence tells of somebody in the writer's own care.
  private boolean isReal(int from, int to) {
    for (int at = from; at < to; at++) {
      if (MINE.contains(page.word(at)) && isOfPerson(at + 1, to)) {
        return true;
      }
      if (WE.contains(page.word(at)) && isCared(at + 1, to)) {
        return true;
      }
    }
    return false;
  }

  /// "my patient", "our 94-year-old", "my oldest man in bed 3".
  private boolean isOfPerson(int from, int to) {
    for (int at = from; at < Math.min(to, from + NEAR); at++) {
      if (page.tokens.get(at).sort() == org.bedside.words.Token.Sort.MARK
          && !page.word(at).equals("-")) {
        return false;
      }
      var noun = Noun.of(page.word(at));
      boolean one = noun != null && noun.is(Noun.Sort.PERSON);
      boolean aged = page.word(at).equals("old") && page.word(at - 1).equals("-");
      if (one || aged || page.word(at).equals("yo")) {
        return true;
      }
    }
    return false;
  }

  private boolean isCared(int from, int to) {
    for (int at = from; at < Math.min(to, from + 3); at++) {
      if (CARED.contains(page.word(at))) {
        return !page.word(at).equals("had") || isOfPerson(at + 1, to);
      }
    }
    return false;
  }

  /// Marks what stands behind a word that makes something up; says whether it goes on in the next
  /// sentence, as behind "imagine a", and not behind "if your dad".
  private boolean lead(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean onward = thinks(at);
      if (onward || isCondition(at)) {
        sentences.set(at, to);
        return onward;
      }
    }
    return false;
  }

  /// "Imagine a", "Let's say a", "Think of a", "Put yourself in the shoes of a".
  private boolean thinks(int at) {
    var next = page.word(at + 1);
    if (THINK.contains(page.word(at))) {
      return (isStart(at) || isLet(at)) && isThought(at);
    }
    return switch (page.word(at)) {
      case "take" ->
          isStart(at) && isArticle(next) && page.has(at + 2) && page.tokens.get(at + 2).isNumber();
      case "pretend" -> isStart(at) && !MINE.contains(next);
      case "think" -> isStart(at) && next.equals("of") && isArticle(page.word(at + 2));
      case "put" -> isStart(at) && next.equals("yourself");
      case "you", "you're" -> isStart(at) && isScene(at);
      default -> false;
    };
  }

  private boolean isThought(int at) {
    int next = page.word(at + 1).equals(",") ? at + 2 : at + 1;
    boolean question = page.word(at).equals("say") && page.word(next).equals("that");
    boolean coy = page.word(next + 1).equals("certain");
    return !question && !coy && (ANYONE.contains(page.word(next)) || isNameOrAge(next));
  }

  /// "Picture Rosa", "Imagine Mr. Smith": with a comma and an age, or a title.
  private boolean isNameOrAge(int at) {
    return page.has(at)
        && (page.tokens.get(at).isNumber() || page.is(at, Sense.TITLE))
        && !page.word(at - 1).equals("say");
  }

  /// "You are the night doctor and", "you're on call": told to whoever reads.
  private boolean isScene(int at) {
    int next = page.word(at).equals("you") ? at + 2 : at + 1;
    boolean are = page.word(at).equals("you're") || page.word(at + 1).equals("are");
    return are
        && (page.word(next).equals("the") || page.word(next).equals("on"))
        && Set.of("call", "night", "only", "intern", "registrar").contains(page.word(next + 1));
  }

  private static boolean isArticle(String word) {
    return word.equals("a") || word.equals("an") || word.equals("someone");
  }

  private boolean isLet(int at) {
    var before = page.word(at - 1);
    return before.equals("let's") || before.equals("us") || before.equals("just");
  }

  /// Whether a sentence or a part of one begins here.
  private boolean isStart(int at) {
    return at == page.sentenceStart(at) || isOpening(page.word(at - 1));
  }

  private static boolean isOpening(String word) {
    return Set.of(":", "-", "\u2014", ",", ";", ")", "\"", "now", "and", "so").contains(word);
  }

  /// "If your dad had a stroke last night", "Were your child to swallow", "Should you fall"; but
  /// not "if you saw her", where she is real.
  private boolean isCondition(int at) {
    var word = page.word(at);
    var whom = page.word(at + 1);
    boolean told = word.startsWith("when") && (!whom.startsWith("you") || isPast(at + 2));
    if (!CONDITIONS.contains(word) || !EVERYBODY.contains(whom) || told) {
      return false;
    }
    boolean inverted = word.equals("should") || word.equals("were");
    boolean you = whom.startsWith("you") && !whom.equals("your");
    boolean somebody = you && (page.cues().pronoun() || page.word(at + 2).equals("ask"));
    return !somebody && (!inverted || (isStart(at) && !isAsked(at)));
  }

  /// "When you phoned": it happened.
  private boolean isPast(int at) {
    return page.word(at).endsWith("ed") || page.word(at).equals("were");
  }

  /// "Should a man of 93 get a statin?" may be a question about one.
  private boolean isAsked(int at) {
    return page.word(page.sentenceEnd(at) - 1).equals("?");
  }
}
