package org.bedside.guard.page;

import java.util.BitSet;
import java.util.Set;
import org.bedside.words.WordSet;

/// Tells which sentences of a text speak of a case that is only thought of: "Imagine a man of 93",
/// "Thought experiment, no chart attached", "If your grandmother fell tonight". Who is made up has
/// no age, no bed and no day to keep. What is only thought of ends where the words come back to
/// somebody real: "my patient did that yesterday".
final class Supposed {

  private static final Set<String> NOT =
      WordSet.list(
          "not no never isn't wasn't wasnt isnt nothing neither don't ain't without anything");

  /// Whom a thought case is of: never "my patient", "the lady".
  private static final Set<String> ANYONE =
      WordSet.list(
          """
          a an you you're your yourself someone somebody one two three this that there she he they
          we're no every each some any
          """);

  private static final Set<String> CONDITIONS =
      WordSet.list("if unless should were suppose when whenever until");

  /// Who may be meant behind "if" by a text for everybody.
  private static final Set<String> EVERYBODY =
      WordSet.list("a an your you one any every another you're");

  private static final Set<String> MINE = WordSet.list("my our ours mine");
  private static final Set<String> WE = WordSet.list("i we i've we've i'd we'd");

  private static final Set<String> CARED =
      WordSet.list(
          """
          saw met treated admitted discharged lost diagnosed operated delivered coded intubated
          followed cared stitched sutured had scanned biopsied vaccinated transferred nursed
          """);

  private static final Set<String> THINK =
      WordSet.list(
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
    if (Fiction.isDenied(page)) {
      return false;
    }
    for (int at = 0; at < page.tokens.size(); at++) {
      if (Fiction.begins(page, at) && !isDenied(at)) {
        return true;
      }
    }
    return false;
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
        sentences.set(at, onward ? to : Conditions.end(page, at));
        return onward;
      }
    }
    return false;
  }

  /// "Imagine a", "Let's say a", "Think of a", "Put yourself in the shoes of a".
  private boolean thinks(int at) {
    var next = page.word(at + 1);
    if (THINK.contains(page.word(at))) {
      return (isStart(page, at) || isLet(at)) && isThought(at);
    }
    return switch (page.word(at)) {
      case "take" ->
          isStart(page, at)
              && isArticle(next)
              && page.has(at + 2)
              && page.tokens.get(at + 2).isNumber();
      case "pretend" -> isStart(page, at) && !MINE.contains(next);
      case "think" -> isStart(page, at) && next.equals("of") && isArticle(page.word(at + 2));
      case "put" -> isStart(page, at) && next.equals("yourself");
      case "you", "you're" -> isStart(page, at) && isScene(at);
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
        && page.isOneOf(next + 1, "call", "night", "only", "intern", "registrar");
  }

  private static boolean isArticle(String word) {
    return word.equals("a") || word.equals("an") || word.equals("someone");
  }

  private boolean isLet(int at) {
    var before = page.word(at - 1);
    return before.equals("let's") || before.equals("us") || before.equals("just");
  }

  /// Whether a sentence or a part of one begins here.
  static boolean isStart(Page page, int at) {
    return at == page.sentenceStart(at) || isOpening(page.word(at - 1));
  }

  private static boolean isOpening(String word) {
    return Lists.isOneOf(word, ":", "-", "\u2014", ",", ";", ")", "\"", "now", "and", "so");
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
    boolean somebody =
        you
            && (page.cues().pronoun()
                || page.word(at + 2).equals("ask")
                || Conditions.isPointing(page, at));
    return !somebody && (!inverted || (isStart(page, at) && !isAsked(at)));
  }

  /// "When you phoned": it happened.
  private boolean isPast(int at) {
    return page.word(at).endsWith("ed")
        || page.isOneOf(
            at, "were", "came", "saw", "had", "went", "was", "got", "told", "left", "brought",
            "felt");
  }

  /// "Should a man of 93 get a statin?" may be a question about one.
  private boolean isAsked(int at) {
    return page.word(page.sentenceEnd(at) - 1).equals("?");
  }
}
