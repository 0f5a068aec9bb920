package org.bedside.tagger;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// Makes the [Lexicon]'s file of what NLP4J brings: clusters of the words of posts, clusters of
/// word vectors (with the capital and without), and how often a word stands in names of people,
/// places, organisations and works.
final class Lexica {

  private static final int GROUPS = 800;
  private static final int LARGER_GROUPS = 80;
  private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/";

  private final Path jar;
  private int[] kin = new int[0];
  private final Map<String, int[]> counts = new HashMap<>();

  Lexica(Path jar) {
    this.jar = jar;
  }

  public static void main(String[] arguments) throws Exception {
    new Lexica(Path.of(arguments[0]))
        .write(Path.of("src/main/java/org/bedside/tagger/words.bin.gz"));
  }

  void write(Path file) throws Exception {
    Map<String, Set<String>> brown = read("en-brown-clusters-twit-lowercase.xz");
    countNames(read("en-named-entity-gazetteers-simplified.xz"));
    var words = new TreeSet<String>();
    for (var word : brown.keySet()) {
      if (isWord(word)) {
        words.add(word);
      }
    }
    counts.forEach((word, count) -> {
      if (isWord(word) && count[0] + count[1] >= 4) {
        words.add(word);
      }
    });
    var paths = new TreeMap<String, Integer>();
    for (var word : words) {
      paths.put(longest(brown.getOrDefault(word, Set.of())), 0);
    }
    int next = 0;
    for (var path : paths.entrySet()) {
      path.setValue(next++);
    }
    var groups = groups(words, read("en-word-embeddings-undigitalized.xz"));
    try (var out = new DataOutputStream(Lists.packed(Files.newOutputStream(file)))) {
      out.writeInt(paths.size());
      for (var path : paths.keySet()) {
        out.writeByte(path.length());
        out.writeInt(path.isEmpty() ? 0 : Integer.parseInt(path, 2) << (32 - path.length()));
      }
      out.writeInt(kin.length);
      for (int one : kin) {
        out.writeByte(one);
      }
      out.writeInt(words.size());
      writeWords(out, words);
      var columns = new int[4][words.size()];
      int at = 0;
      for (var word : words) {
        columns[0][at] = paths.getOrDefault(longest(brown.getOrDefault(word, Set.of())), 0);
        columns[1][at] = groups.getOrDefault(word, 0);
        columns[2][at] = groups.getOrDefault(capital(word), 0);
        columns[3][at] = packed(counts.get(word));
        at++;
      }
      for (var column : columns) {
        for (int value : column) {
          out.writeByte(value >> 8);
        }
        for (int value : column) {
          out.writeByte(value);
        }
      }
    }
    System.out.printf("words %,d, paths %,d%n", words.size(), paths.size());
  }

  private static void writeWords(DataOutputStream out, Set<String> words) throws IOException {
    var before = "";
    for (var word : words) {
      int shared = 0;
      while (shared < Math.min(before.length(), word.length())
          && before.charAt(shared) == word.charAt(shared)) {
        shared++;
      }
      var rest = word.substring(shared).getBytes(StandardCharsets.US_ASCII);
      out.writeByte(shared);
      out.writeByte(rest.length);
      out.write(rest);
      before = word;
    }
  }

  private static boolean isWord(String word) {
    return word.length() > 1
        && word.length() < 25
        && word.charAt(0) != '\''
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static String longest(Set<String> paths) {
    return paths.stream().max((a, b) -> Integer.compare(a.length(), b.length())).orElse("");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /// Three bits each: first word of a person's name, last word, in a place's, in another name, a
  /// person's only name.
  private static int packed(int @Nullable [] count) {
    if (count == null) {
      return 0;
    }
    int packed = 0;
    for (int n : count) {
      packed = (packed << 3) | step(n);
    }
    return packed;
  }

  private static int step(int n) {
    return n == 0
        ? 0
        : n == 1 ? 1 : n < 4 ? 2 : n < 10 ? 3 : n < 30 ? 4 : n < 100 ? 5 : n < 400 ? 6 : 7;
  }

  /// Walks the tree of names. Its classes are those of NLP4J, known only when this runs.
  private void countNames(Object tree) throws ReflectiveOperationException {
    var root = tree.getClass().getDeclaredField("n_root");
    root.setAccessible(true);
    var value = root.getType().getMethod("getValue");
    walk((Map<?, ?>) root.get(tree), value, new ArrayDeque<>());
  }

  private void walk(Map<?, ?> node, java.lang.reflect.Method value, ArrayDeque<String> path)
      throws ReflectiveOperationException {
    if (value.invoke(node) instanceof Set<?> kinds) {
      for (var kind : kinds) {
        count(path, (String) kind);
      }
    }
    for (var entry : node.entrySet()) {
      path.addLast((String) entry.getKey());
      walk((Map<?, ?>) entry.getValue(), value, path);
      path.removeLast();
    }
  }

  private void count(ArrayDeque<String> path, String kind) {
    switch (kind) {
      case "14" -> {
        if (path.size() == 1) {
          count(path.getFirst(), 4);
        } else if (path.size() < 5) {
          count(path.getFirst(), 0);
          count(path.getLast(), 1);
        }
      }
      case "6", "11" -> path.forEach(word -> count(word, 2));
      case "0", "8", "10", "12", "13", "15" -> path.forEach(word -> count(word, 3));
      default -> {}
    }
  }

  private void count(String word, int kind) {
    counts.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> new int[5])[kind]++;
  }

  private Map<String, Integer> groups(Set<String> words, Map<String, float[]> vectors) {
    var forms = new TreeMap<String, float[]>();
    for (var word : words) {
      for (var form : new String[] {word, capital(word)}) {
        var vector = vectors.get(form);
        if (vector != null) {
          forms.put(form, vector);
        }
      }
    }
    var grouping = new Grouping(forms.values().toArray(float[][]::new), GROUPS);
    var of = grouping.groups();
    var larger = new Grouping(grouping.centres(), LARGER_GROUPS).groups();
    kin = new int[GROUPS + 1];
    for (int g = 0; g < GROUPS; g++) {
      kin[g + 1] = larger[g] + 1;
    }
    var groups = new HashMap<String, Integer>();
    int at = 0;
    for (var form : forms.keySet()) {
      groups.put(form, of[at++] + 1);
    }
    return groups;
  }

  @SuppressWarnings({"unchecked", "BanSerializableRead"})
  private <T> T read(String name) throws IOException, ClassNotFoundException {
    try (var zip = new ZipFile(jar.toFile());
        var packed = zip.getInputStream(zip.getEntry(FOLDER + name));
        var in = new BufferedInputStream(new XZInputStream(packed), 1 << 16);
        var objects = new ObjectInputStream(in)) {
      return (T) objects.readObject();
    }
  }
}
