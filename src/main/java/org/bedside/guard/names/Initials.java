package org.bedside.guard.names;

import java.util.Set;
import org.bedside.guard.Level;
import org.bedside.guard.Reason;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Sense;
import org.bedside.guard.page.Tending;
import org.bedside.words.Token;
import org.bedside.words.WordSet;

/// Finds somebody who is told of by initials: "Pt M.T.", "mr d.w.", "J.K., retired trumpet player",
/// "Mrs. K". Short forms look alike, so that words about a person must stand around.
public final class Initials {

  /// What is written with a dot behind each letter and means nobody.
  private static final Set<String> SHORT_FORMS =
      WordSet.list(
          """
          us uk eu un eg ie am pm md do rn np pa ma bs ba ms mph bid tid qid po prn pr dc la ny nc sc
          nh nj nm ri wv sd nd bc ad ce iv im or er ed icu tv ps va who cdc dob od os ou pe sob hs ac
          pc npo cc rip aka fyi vp hr it iq tb std fda nih ai sos ok dnr cpr nb jp diy rsvp asap lpn
          cna dds nhs gp pt ot slp ent gi ob gyn ld lmp doa mi dx tx rx hx sx fx wc op ct mri ekg ecg
          cv cpt dea hiv aids cp oj dj mc tlc pto hoa irs fbi cia nasa dna rna abg cbc bp hr rr id no
          st dr mr mrs ft mt jr sr esq inc ltd co vs et al ca cf viz qs sq ss nb sic etc ibid op cit
          """);

  private static final Set<String> LABELS =
      WordSet.list("pt patient pts client resident initials mr mrs ms miss mx mister");

  private static final Set<String> LEADS =
      WordSet.list(
          "for to with about saw see on from by of rip bye hi hello hey thanks dear congrats meet tell");

  private static final Set<String> SAYS_WHO =
      WordSet.list(
          """
          our my a an the aged age retired former who whose here mother father wife husband son
          daughter old young sweet dear another one
          """);

  private static final int FAR = 7;

  private Initials() {}

  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      int end = end(page, at);
      if (end > at) {
        report(page, at, end);
        at = end - 1;
      }
    }
  }

  /// The token after the initials that begin at `at`, or -1.
  private static int end(Page page, int at) {
    var led = page.word(at - 1);
    if (led.equals("the") || led.equals("an")) {
      return -1;
    }
    if (!isLetter(page, at) || !opens(page, at)) {
      return BareInitials.is(page, at, labelled(page, at)) ? at + 1 : -1;
    }
    int end = at;
    var letters = new StringBuilder();
    while (isLetter(page, end)
        && (end == at || !page.tokens.get(end).spaced() || page.tokens.get(at).capital())
        && letters.length() < 4) {
      letters.append(page.word(end));
      if (!page.word(end + 1).equals(".")) {
        end++;
        break;
      }
      end += 2;
    }
    boolean word = letters.length() > 3 || SHORT_FORMS.contains(letters.toString());
    boolean told =
        (Tending.isObject(page, at) && ofCare(page))
            || labelled(page, at)
            || (isTold(page, end) && !isNumber(page, at - 1));
    boolean enough = isEnough(page, at, letters.length());
    return enough && (!word || told) && !isSurname(page, end) ? end : -1;
  }

  /// Two letters with dots; one with a title, or where a carer's or a patient's verb stands beside.
  private static boolean isEnough(Page page, int at, int letters) {
    boolean dot = page.word(at + 1).equals(".");
    if (letters > 1) {
      return dot;
    }
    boolean cared = Tending.isObject(page, at) || Tending.isFond(page, at);
    boolean lives = dot && (cared || Tending.acts(page, at + 2)) && ofCare(page);
    return page.is(before(page, at), Sense.TITLE) || lives;
  }

  private static boolean isLetter(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isWord() && page.tokens.get(at).length() == 1;
  }

  /// Whether these are the letters of a short form: "p.o. b.i.d.".
  static boolean isShortForm(Page page, Naming naming) {
    int from = naming.to() - 1;
    while (from > 0 && (isLetter(page, from) || page.word(from).equals("."))) {
      from--;
    }
    var letters = new StringBuilder();
    int to = from + 1;
    for (; to < from + 12 && (isLetter(page, to) || page.word(to).equals(".")); to++) {
      if (page.tokens.get(to).isWord() && page.tokens.get(to).spaced()) {
        letters.setLength(0);
      }
      letters.append(page.word(to).equals(".") ? "" : page.word(to));
    }
    return to >= naming.to() && SHORT_FORMS.contains(letters.toString());
  }

  private static boolean isNumber(Page page, int at) {
    return page.has(at) && page.tokens.get(at).isNumber();
  }

  private static boolean opens(Page page, int at) {
    return page.tokens.get(at).spaced() || "(\"'\u201C-#".contains(page.word(at - 1));
  }

  /// Whether somebody in care is told of.
  private static boolean ofCare(Page page) {
    return page.cues().pronoun() || page.cues().clinical();
  }

  static boolean isShortForm(String word) {
    return SHORT_FORMS.contains(word);
  }

  /// A name in full goes on: "J.K. Rowling".
  private static boolean isSurname(Page page, int end) {
    if (!page.has(end) || !page.word(end - 1).equals(".")) {
      return page.has(end) && page.tokens.get(end).isWord() && page.tokens.get(end).capital();
    }
    var next = page.tokens.get(end);
    return next.isWord() && next.capital() && next.length() > 1 && page.sentenceEnd(end - 1) > end;
  }

  private static int before(Page page, int at) {
    return page.word(at - 1).equals(".") ? at - 2 : at - 1;
  }

  private static boolean labelled(Page page, int at) {
    return LABELS.contains(page.word(before(page, at)));
  }

  private static void report(Page page, int from, int to) {
    boolean label = labelled(page, from);
    if (!label && weight(page, from, to) < 2) {
      return;
    }
    boolean titled = page.is(before(page, from), Sense.TITLE);
    int start = titled ? before(page, from) : from;
    var naming = new Naming(start, to, from, 0.6, null);
    var care = Care.of(page, naming);
    boolean blind = page.safe.patients == null;
    PersonCures.offer(page, naming, care)
        .add(
            label && blind ? Level.STOP : Level.CHECK,
            0.6,
            care == Care.NONE ? Reason.NAME : Reason.NAME_NEAR_HEALTH);
  }

  /// How much says that somebody is meant.
  private static int weight(Page page, int from, int to) {
    int start = page.sentenceStart(from);
    int end = page.sentenceEnd(to - 1);
    int next = page.has(end) ? page.sentenceEnd(end) : end;
    var near = page.word(from - 1);
    boolean opens = from == start || LEADS.contains(near) || ":(-".contains(near);
    boolean health = false;
    boolean pronoun = false;
    for (int at = start; at < next; at++) {
      health |= Sense.HEALTH.says(page.word(at)) || page.is(at, Sense.CLINICAL);
      pronoun |= page.is(at, Sense.PRONOUN);
    }
    boolean sure =
        Tending.isObject(page, from)
            || page.tokens.get(from).length() > 1
            || (Tending.acts(page, to) && ofCare(page));
    return (opens || Tending.isFond(page, from) ? 1 : 0)
        + (sure ? 2 : 0)
        + (health ? 1 : 0)
        + (pronoun ? 1 : 0)
        + (isSubject(page, to, end) ? 1 : 0)
        + (isTold(page, to) ? 2 : 0);
  }

  /// Whether words say who it is: ", our rabbi", "(72)", ", 34,".
  private static boolean isTold(Page page, int to) {
    boolean aside = page.word(to).equals(",") || page.word(to).equals("(");
    boolean number = isNumber(page, to + 1) && page.tokens.get(to + 1).length() <= 3;
    return aside && (number || SAYS_WHO.contains(page.word(to + 1)));
  }

  /// Whether a verb follows of which the initials are the subject.
  private static boolean isSubject(Page page, int to, int end) {
    for (int at = to; at < Math.min(end, to + FAR); at++) {
      var token = page.tokens.get(at);
      boolean past = token.sort() == Token.Sort.WORD && token.word().endsWith("ed");
      if (past || Sense.VERB.says(token.word())) {
        return true;
      }
      if (",;:".contains(token.word())) {
        return false;
      }
    }
    return false;
  }
}
