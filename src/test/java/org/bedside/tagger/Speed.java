package org.bedside.tagger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// How much processor time the tagger takes to be ready, and then for 280 characters of posts.
final class Speed {

  private static final int LENGTH = 280;
  private static final int ROUNDS = 15;

  private Speed() {}

  public static void main(String[] arguments) throws IOException {
    long start = time();
    var tagger = Tagger.standard();
    System.out.printf("ready after %d ms%n", (time() - start) / 1_000_000);
    var plains = new ArrayList<String>();
    var tokens = new ArrayList<List<Token>>();
    var text = new StringBuilder();
    for (var post : Corpus.posts("btc-train")) {
      text.append(post.text().replace('\n', ' ')).append(' ');
      if (text.length() >= LENGTH) {
        var plain = Plain.of(text.substring(0, LENGTH)).text();
        plains.add(plain);
        tokens.add(Token.of(plain));
        text.setLength(0);
      }
    }
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = time();
      for (int i = 0; i < plains.size(); i++) {
        tagger.names(plains.get(i), tokens.get(i));
      }
      best = Math.min(best, time() - before);
    }
    System.out.printf("%d characters in %.1f µs%n", LENGTH, best / 1e3 / plains.size());
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
