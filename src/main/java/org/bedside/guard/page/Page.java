package org.bedside.guard.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Statement;
import org.bedside.roster.Mention;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.View;
import org.jspecify.annotations.Nullable;

/// One text on its way through the readers: its tokens, its sentences, what is claimed as harmless
/// and what was found. Lives for one reading, in one thread.
public final class Page {

  /// What leads to nobody where somebody is only thought of.
  private static final Set<Kind> OF_SOMEBODY =
      EnumSet.of(Kind.AGE, Kind.DATE, Kind.QUASI, Kind.ROOM, Kind.CONFIRMS_PATIENT, Kind.LOCATION);

  /// The text as a reader sees it, with the way back to the raw one.
  public final Plain plain;

  /// Its words, numbers and marks; readers count in these.
  public final List<Token> tokens;

  /// What may be said to anyone.
  public final Safe safe;

  /// Who says it, to whom, on which day.
  public final Statement said;

  private final String[] words;
  private final Sentences sentences;
  private final long[] senses;
  private final @Nullable Cues[] cues;
  private @Nullable Cues all;
  private final BitSet claimed = new BitSet();
  private final BitSet found = new BitSet();
  private @Nullable BitSet supposed;
  private @Nullable List<Mention> mentions;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Integer k;

  public Page(Plain plain, Safe safe, Statement said) {
    this.plain = plain;
    this.tokens = Token.of(plain.text());
    this.safe = safe;
    this.said = said;
    this.words = new String[tokens.size()];
    this.sentences = Sentences.of(tokens);
    this.senses = new long[tokens.size()];
    this.cues = new Cues[tokens.size()];
    for (int at = 0; at < senses.length; at++) {
      words[at] = tokens.get(at).word();
      senses[at] = tokens.get(at).isWord() ? Sense.of(tokens.get(at).stem()) : 0;
    }
  }

  /// The same words without their disguises.
  public Page revealed(Plain hidden) {
    return new Page(hidden, safe, said);
  }

  /// The tokens of the sentence around the token at `index`.
  public List<Token> sentence(int index) {
    return tokens.subList(sentences.starts()[index], sentences.ends()[index]);
  }

  /// What the sentence around the token at `index` is about; read once for each sentence.
  public Cues cues(int index) {
    int start = sentences.starts()[index];
    var known = cues[start];
    if (known == null) {
      known = Cues.of(this, start, sentences.ends()[start]);
      cues[start] = known;
    }
    return known;
  }

  /// What the whole text is about.
  public Cues cues() {
    var known = all;
    if (known == null) {
      known = Cues.of(this, 0, tokens.size());
      all = known;
    }
    return known;
  }

  /// The senses of the word at `index`, as bits; none beyond the text.
  public long senses(int index) {
    return has(index) ? senses[index] : 0;
  }

  /// Whether the word at `index` has this sense.
  public boolean is(int index, Sense sense) {
    return (senses(index) & sense.bit) != 0;
  }

  /// Whether a word from `from` to `to` (not included) has this sense.
  public boolean any(int from, int to, Sense sense) {
    for (int at = Math.max(0, from); at < Math.min(to, senses.length); at++) {
      if ((senses[at] & sense.bit) != 0) {
        return true;
      }
    }
    return false;
  }

  /// The first token of the sentence around the token at `index`.
  public int sentenceStart(int index) {
    return sentences.starts()[index];
  }

  /// The token after the last of that sentence.
  public int sentenceEnd(int index) {
    return sentences.ends()[index];
  }

  /// Where the text names patients; looked up once, none without the list.
  public List<Mention> mentions() {
    var known = mentions;
    if (known == null) {
      known = safe.patients == null ? List.of() : safe.patients.mentions(plain);
      mentions = known;
    }
    return known;
  }

  /// The token in which the character of the plain text at `place` stands, or the last before it.
  public int tokenAt(int place) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (tokens.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// Whether the text has a token at `index`.
  public boolean has(int index) {
    return index >= 0 && index < words.length;
  }

  /// The word at `index`, or "" beyond the text.
  public String word(int index) {
    return has(index) ? words[index] : "";
  }

  /// Whether the word at `index` is one of a few.
  public boolean isOneOf(int index, String... few) {
    return Lists.isOneOf(word(index), few);
  }

  /// The plain text of the tokens `from` to `to` (not included).
  public String text(int from, int to) {
    return plain.text().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /// Says that the tokens `from` to `to` (not included) are harmless.
  public void claim(int from, int to) {
    claimed.set(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /// Whether the tokens `from` to `to` (not included) are claimed as harmless, all of them.
  public boolean isClaimed(int from, int to) {
    int end = tokens.get(to - 1).end();
    return claimed.nextClearBit(tokens.get(from).start()) >= end;
  }

  /// Whether something was found in the tokens `from` to `to` (not included).
  public boolean isFound(int from, int to) {
    int hit = found.nextSetBit(tokens.get(from).start());
    return hit >= 0 && hit < tokens.get(to - 1).end();
  }

  /// Begins a finding over the tokens `from` to `to` (not included).
  public Found find(Kind kind, int from, int to) {
    return new Found(this, kind, from, to);
  }

  /// Adds a finding, unless what it covers is claimed, found already, or of nobody real.
  public void add(Finding finding, int from, int to) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    boolean shown = plain.view() == View.WRITTEN || plain.isRevealed(start, end);
    boolean real = !OF_SOMEBODY.contains(finding.kind()) || !isSupposed(from);
    if (shown && real && !isClaimed(from, to) && !isFound(from, to)) {
      found.set(start, end);
      findings.add(finding);
    }
  }

  /// Whether the sentence around the token at `index` tells of nobody real: "imagine a man".
  public boolean isSupposed(int index) {
    var known = supposed;
    if (known == null) {
      known = Supposed.of(this);
      supposed = known;
    }
    return known.get(index);
  }

  /// Takes over what another view of the same words shows, where this one shows nothing.
  public void merge(Page other) {
    var harmless = rawClaims();
    var known = rawFindings(Level.CHECK);
    var stopped = rawFindings(Level.STOP);
    for (var finding : other.findings) {
      var seen = finding.level() == Level.STOP ? stopped : known;
      int hit = seen.nextSetBit(finding.start());
      boolean isNew = hit < 0 || hit >= finding.end();
      boolean wider = !isNew && finding.kind() == Kind.PERSON && isWider(finding);
      boolean free = harmless.nextClearBit(finding.start()) < finding.end();
      if ((isNew || wider) && (free || isNamedInPath(finding))) {
        findings.removeIf(one -> wider && isWithin(one, finding));
        findings.add(finding);
      }
    }
  }

  /// Our own address is harmless, but not a patient's name in it.
  private boolean isNamedInPath(Finding finding) {
    var raw = said.text();
    int at = finding.start() - 1;
    boolean path = false;
    while (at >= 0 && !Character.isWhitespace(raw.charAt(at))) {
      path |= raw.charAt(at) == '/';
      at--;
    }
    return path && finding.level() == Level.STOP;
  }

  /// "Pau" is a part of "Pau*la Drum*mond".
  private boolean isWider(Finding finding) {
    return findings.stream()
        .filter(one -> one.start() < finding.end() && finding.start() < one.end())
        .allMatch(one -> isWithin(one, finding));
  }

  private static boolean isWithin(Finding one, Finding other) {
    boolean inside = one.start() >= other.start() && one.end() <= other.end();
    boolean less = one.end() - one.start() < other.end() - other.start();
    return inside && less && one.kind() == other.kind();
  }

  private BitSet rawFindings(Level least) {
    var raw = new BitSet();
    for (var finding : findings) {
      if (least == Level.CHECK || finding.level() == Level.STOP) {
        raw.set(finding.start(), finding.end());
      }
    }
    return raw;
  }

  private BitSet rawClaims() {
    var raw = new BitSet();
    for (int at = claimed.nextSetBit(0); at >= 0; ) {
      int until = claimed.nextClearBit(at);
      raw.set(plain.rawStart(at), plain.rawEnd(until));
      at = claimed.nextSetBit(until);
    }
    return raw;
  }

  /// Adds a finding whatever else was claimed or found there.
  public void force(Finding finding) {
    findings.add(finding);
  }

  /// Says that a person is described whom so many patients fit; the smallest number counts.
  public void describe(int fitting) {
    k = k == null ? Integer.valueOf(fitting) : Integer.valueOf(Math.min(k, fitting));
  }

  /// How many patients fit the person described best; null where nobody is described or counted.
  public @Nullable Integer k() {
    return k;
  }

  /// What was found so far.
  public List<Finding> findings() {
    return findings;
  }
}
