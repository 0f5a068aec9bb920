package org.bedside.tagger;

import java.util.ArrayList;
import java.util.List;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// How long the tagger takes for 280 characters, once warm.
final class Speed {
  public static void main(String[] a) throws Exception {
    long t = System.nanoTime();
    var tagger = Tagger.standard();
    System.out.printf(
        "load %.0f ms, cpu %.0f ms%n",
        (System.nanoTime() - t) / 1e6,
        java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
    var plains = new ArrayList<String>();
    var tokens = new ArrayList<List<Token>>();
    var sb = new StringBuilder();
    int chars = 0;
    for (var p : Corpus.posts("btc-train")) {
      sb.append(p.text().replace('\n', ' ')).append(' ');
      if (sb.length() >= 280) {
        var s = Plain.of(sb.substring(0, 280)).text();
        plains.add(s);
        tokens.add(Token.of(s));
        sb.setLength(0);
      }
    }
    var bean = java.lang.management.ManagementFactory.getThreadMXBean();
    int found = 0;
    for (int r = 0; r < 12; r++) {
      long c = bean.getCurrentThreadCpuTime();
      int n = 0;
      found = 0;
      for (int i = 0; i < plains.size(); i++) {
        found += tagger.names(plains.get(i), tokens.get(i)).size();
        n++;
      }
      System.out.printf(
          "%.1f us cpu each of %d, found %d, tokens %.1f%n",
          (bean.getCurrentThreadCpuTime() - c) / 1e3 / n,
          n,
          found,
          tokens.stream().mapToInt(List::size).average().getAsDouble());
    }
  }
}
