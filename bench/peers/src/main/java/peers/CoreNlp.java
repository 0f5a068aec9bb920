package peers;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Reads JSON strings, one a line, and answers each with a line of the people it finds, as
/// `start-end` in UTF-16 units with spaces between. A line `again N` reads all texts so far N times
/// without answering, and says how many texts that were for each second of processor time.
final class CoreNlp {

  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private CoreNlp() {}

  public static void main(String... arguments) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    var tagger = CRFClassifier.<CoreLabel>getClassifier(MODEL, new Properties());
    var texts = new ArrayList<String>();
    try (var in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16)) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("again ")) {
          out.println(perSecond(tagger, texts, Integer.parseInt(line.substring(6))));
        } else {
          texts.add(text(line));
          out.println(people(tagger, texts.getLast()));
        }
      }
    }
  }

  private static double perSecond(CRFClassifier<CoreLabel> tagger, List<String> texts, int times)
      throws IOException {
    long found = 0;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int turn = 0; turn < times; turn++) {
      for (var text : texts) {
        found += people(tagger, text).length();
      }
    }
    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return found < 0 ? 0 : texts.size() * (double) times * 1e9 / (end - start);
  }

  private static String people(CRFClassifier<CoreLabel> tagger, String text) {
    var spans = new ArrayList<String>();
    for (var span : tagger.classifyToCharacterOffsets(text)) {
      if (span.first().equals("PERSON")) {
        spans.add(span.second() + "-" + span.third());
      }
    }
    return String.join(" ", spans);
  }

  /// A JSON string in which all but ASCII is escaped.
  private static String text(String line) {
    var text = new StringBuilder();
    for (int at = 1; at < line.length() - 1; at++) {
      char c = line.charAt(at);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      at++;
      switch (line.charAt(at)) {
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'u' -> {
          text.append((char) Integer.parseInt(line.substring(at + 1, at + 5), 16));
          at += 4;
        }
        default -> text.append(line.charAt(at));
      }
    }
    return text.toString();
  }
}
