package org.bedside.tagger;

/// What is known of single words: whether they are names of people, how frequent, ordinary words or
/// towns. All words are asked for in lower case, as a token gives them, with or without their
/// apostrophes ("o'brien" is "obrien"); a trailing "'s" does not count.
///
/// Given names and surnames stand in the order of the United States census of 1990, ordinary words
/// in the order of how often films speak them. Rank 1 is the most frequent, 0 says that the word is
/// not on the list.
public final class Gazetteer {

  /// Ordinary words up to this rank are words that anybody may write without meaning a name.
  private static final int ORDINARY = 12_000;

  private static final int NICKNAME = 1;
  private static final int TOWN = 2;
  private static final int EVERYDAY = 4;
  private static final int WORD_AS_NAME = 8;
  private static final int EPONYM = 16;
  private static final int KIND = 32;
  private static final int CLINIC = 64;

  private static final class Only {
    static final Gazetteer STANDARD = load();
  }

  private final Words words = new Words(1 << 17, 5);

  private Gazetteer() {}

  /// The lists that come with the room.
  public static Gazetteer standard() {
    return Only.STANDARD;
  }

  /// Whether `word` is a given name or a pet form of one.
  public boolean given(String word) {
    int at = at(word);
    return at >= 0 && (womens(at) > 0 || mens(at) > 0 || has(at, NICKNAME));
  }

  public boolean surname(String word) {
    int at = at(word);
    return at >= 0 && surname(at) > 0;
  }

  /// How frequent `word` is among the given names of women and of men, the better of both ranks.
  public int givenRank(String word) {
    int at = at(word);
    return at < 0 ? 0 : given(at);
  }

  public int womensRank(String word) {
    int at = at(word);
    return at < 0 ? 0 : womens(at);
  }

  public int mensRank(String word) {
    int at = at(word);
    return at < 0 ? 0 : mens(at);
  }

  public int surnameRank(String word) {
    int at = at(word);
    return at < 0 ? 0 : surname(at);
  }

  /// Whether `word` is an ordinary English word, be it a name as well (rich, will, may, grace,
  /// mark) or not.
  public boolean common(String word) {
    int at = at(word);
    return at >= 0 && common(at);
  }

  /// How often `word` is spoken, as a name or as a word.
  public int spokenRank(String word) {
    int at = at(word);
    return at < 0 ? 0 : spoken(at);
  }

  /// Whether `name` is a town of the United States or Canada, of one word or more ("cedar hollow").
  public boolean town(String name) {
    int at = at(name);
    return at >= 0 && has(at, TOWN);
  }

  /// Whether a disease, a sign or a tool is called after somebody of this name ("parkinson").
  public boolean eponym(String word) {
    int at = at(word);
    return at >= 0 && has(at, EPONYM);
  }

  /// The place of a word, -1 for a word on no list. For readers that ask more than one thing.
  public int at(CharSequence word) {
    return at(word, 0, word.length());
  }

  int at(CharSequence text, int from, int to) {
    return words.find(Words.key(text, from, to));
  }

  int at(long key) {
    return words.find(key);
  }

  public int given(int at) {
    int women = womens(at);
    int men = mens(at);
    return women == 0 ? men : men == 0 ? women : Math.min(women, men);
  }

  int womens(int at) {
    return words.value(at, 0);
  }

  int mens(int at) {
    return words.value(at, 1);
  }

  public int surname(int at) {
    return words.value(at, 2);
  }

  int spoken(int at) {
    return words.value(at, 3);
  }

  /// What the clinic calls the word: an eponym (1), what may follow an eponym (2), a word of the
  /// clinic (4).
  int clinic(int at) {
    return words.value(at, 4) / EPONYM & 7;
  }

  boolean nickname(int at) {
    return has(at, NICKNAME);
  }

  boolean town(int at) {
    return has(at, TOWN);
  }

  /// Films write it with a capital: a name first of all.
  boolean capital(int at) {
    return has(at, WORD_AS_NAME);
  }

  public boolean common(int at) {
    int rank = spoken(at);
    return has(at, EVERYDAY) || (rank > 0 && rank <= ORDINARY && !has(at, WORD_AS_NAME));
  }

  private boolean has(int at, int mark) {
    return (words.value(at, 4) & mark) != 0;
  }

  private static Gazetteer load() {
    var gazetteer = new Gazetteer();
    gazetteer.read(Resource.read("gazetteer.txt.gz"));
    return gazetteer;
  }

  private void read(byte[] lines) {
    char list = ' ';
    int rank = 0;
    for (int at = 0; at < lines.length; ) {
      int end = at;
      while (lines[end] != '\n') {
        end++;
      }
      if (lines[at] == '=') {
        list = (char) lines[at + 2];
        rank = 0;
      } else {
        add(list, Words.key(lines, at, end), ++rank, lines[at] >= 'A' && lines[at] <= 'Z');
      }
      at = end + 1;
    }
  }

  /// @param list the first letter of the list's name
  private void add(char list, long key, int rank, boolean capital) {
    int at = words.add(key);
    switch (list) {
      case 'w' -> words.setFirst(at, 0, rank);
      case 'm' -> words.setFirst(at, 1, rank);
      case 's' -> words.setFirst(at, 2, rank);
      case 'f' -> {
        words.setFirst(at, 3, rank);
        mark(at, capital ? WORD_AS_NAME : 0);
      }
      case 'n' -> mark(at, NICKNAME);
      case 'e' -> mark(at, EVERYDAY);
      case 't' -> mark(at, TOWN);
      case 'd' -> mark(at, EPONYM);
      case 'k' -> mark(at, KIND);
      case 'c' -> mark(at, CLINIC);
      default -> throw new IllegalStateException("Unknown list: " + list);
    }
  }

  private void mark(int at, int mark) {
    words.set(at, 4, words.value(at, 4) | mark);
  }
}
