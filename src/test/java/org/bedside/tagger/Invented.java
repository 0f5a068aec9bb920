package org.bedside.tagger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Posts that the tagger learns from besides the real ones: sentences of the clinic made of
/// `invented.txt` and names of the census, with people and without, and real posts in which other
/// people are named or nothing has a capital.
final class Invented {

  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, List<String>> all;
  private final List<String> eponyms;
  private final List<String> women;
  private final List<String> men;
  private final List<String> surnames;
  private final List<String> towns;
  private final Random random;
  private List<Post.Mark> marks = new ArrayList<>();
  private StringBuilder text = new StringBuilder();

  Invented(Path lists, long seed) throws IOException {
    random = new Random(seed);
    all = gazetteer(lists);
    women = list(all, "women");
    men = list(all, "men");
    surnames = list(all, "surnames");
    towns = list(all, "towns");
    eponyms = Lists.allEponyms(Path.of("data/guard"));
    var list = "";
    for (var line : Files.readAllLines(Path.of("data/guard/invented.txt"))) {
      if (line.startsWith("= ")) {
        list = line.substring(2);
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        this.lists.computeIfAbsent(list, l -> new ArrayList<>()).add(line);
      }
    }
  }

  private static List<String> list(Map<String, List<String>> lists, String name) {
    return lists.getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> gazetteer(Path file) throws IOException {
    var all = new HashMap<String, List<String>>();
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
      var list = "";
      for (var line :
          new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n")) {
        if (line.startsWith("= ")) {
          list = line.substring(2);
        } else {
          all.computeIfAbsent(list, l -> new ArrayList<>()).add(line);
        }
      }
    }
    return all;
  }

  /// Sentences of one kind ("named" or "nameless"), the patterns taken in turn.
  List<Post> sentences(String kind, int count, float weight) {
    var posts = new ArrayList<Post>();
    var patterns = list(lists, kind);
    for (int i = 0; i < count; i++) {
      posts.add(sentence(patterns.get(i % patterns.size()), kind, weight));
    }
    return posts;
  }

  private Post sentence(String pattern, String kind, float weight) {
    text = new StringBuilder();
    marks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '<', '[' -> start = text.length();
        case '>' -> marks.add(new Post.Mark(start, text.length(), "PERSON"));
        case ']' -> marks.add(new Post.Mark(start, text.length(), "LOCATION"));
        case '{' -> {
          text.append(slot(pattern.charAt(i + 1)));
          i += 2;
        }
        default -> text.append(c);
      }
    }
    int style = random.nextInt(100);
    var said = text.toString();
    said = style < 30 ? lower(said) : style < 34 ? upper(said) : said;
    return new Post(said, marks, kind, weight);
  }

  private String slot(char slot) {
    return switch (slot) {
      case 'F' -> given();
      case 'S' -> surname();
      case 'f' -> lower(given());
      case 's' -> lower(surname());
      case 'I' -> String.valueOf((char) ('A' + random.nextInt(26)));
      case 'A' -> String.valueOf(1 + random.nextInt(89));
      case 'N' -> String.valueOf(random.nextInt((int) Math.pow(10, 1 + random.nextInt(5))));
      case 'T' -> title(any(towns));
      case 'M' ->
          java.time.Month.of(1 + random.nextInt(12))
              .getDisplayName(java.time.format.TextStyle.FULL, Locale.US);
      case 'W' ->
          java.time.DayOfWeek.of(1 + random.nextInt(7))
              .getDisplayName(java.time.format.TextStyle.FULL, Locale.US);
      case 'E' -> eponym();
      case 'e' -> lower(eponym()).replaceAll("[^a-z]", "");
      default -> any(list(lists, String.valueOf(slot)));
    };
  }

  private String eponym() {
    if (random.nextBoolean()) {
      return any(list(lists, "sign"));
    }
    var noun = random.nextBoolean() ? any(list(lists, "noun")) : any(list(all, "kinds"));
    return any(eponyms) + (noun.startsWith("'") ? "" : " ") + noun;
  }

  String given() {
    var list = random.nextBoolean() ? women : men;
    return title(random.nextInt(5) < 3 ? list.get(random.nextInt(300)) : any(list));
  }

  String surname() {
    var name = title(random.nextInt(5) < 2 ? surnames.get(random.nextInt(1000)) : any(surnames));
    return switch (random.nextInt(50)) {
      case 0 -> "O'" + name;
      case 1, 2 -> name + "-" + title(surnames.get(random.nextInt(1000)));
      case 3 -> "de " + name;
      case 4 -> "van " + name;
      default -> name;
    };
  }

  /// The real post with other people in it.
  Post renamed(Post post, float weight) {
    text = new StringBuilder();
    marks = new ArrayList<>();
    int at = 0;
    for (var mark : post.marks()) {
      if (mark.start() < at) {
        continue;
      }
      text.append(post.text(), at, mark.start());
      int start = text.length();
      var said = post.text().substring(mark.start(), mark.end());
      text.append(mark.person() ? other(said) : said);
      marks.add(new Post.Mark(start, text.length(), mark.kind()));
      at = mark.end();
    }
    text.append(post.text().substring(at));
    return new Post(text.toString(), marks, post.source(), weight);
  }

  private String other(String name) {
    int words = name.split(" ").length;
    if (words > 2 || !name.chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
      return name;
    }
    var one = words == 2 ? given() + " " + surname() : random.nextInt(3) < 2 ? given() : surname();
    return name.equals(lower(name)) ? lower(one) : name.equals(upper(name)) ? upper(one) : one;
  }

  /// The real post without capitals.
  Post lowered(Post post, float weight) {
    return new Post(lower(post.text()), post.marks(), post.source(), weight);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String title(String words) {
    var title = new StringBuilder(words);
    for (int i = 0; i < title.length(); i++) {
      if (i == 0 || title.charAt(i - 1) == ' ') {
        title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
      }
    }
    return title.toString();
  }

  /// Letter by letter, so that marks stay where they are.
  private static String lower(String text) {
    var lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
    }
    return lower.toString();
  }

  private static String upper(String text) {
    var upper = new StringBuilder(text);
    for (int i = 0; i < upper.length(); i++) {
      upper.setCharAt(i, Character.toUpperCase(upper.charAt(i)));
    }
    return upper.toString();
  }
}
