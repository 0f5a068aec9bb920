package org.bedside.channels.terms;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// What is left of words whatever a server makes of them: letters, digits and emoji in their order.
/// A server turns words into HTML, marks into bold type, `@name@server` into a link that says
/// `@name`, and one kind of blank into another; by their gist the words are known again.
public final class Gist {

  private static final Pattern BREAK =
      Pattern.compile("</?(?:p|br|div|li|ul|ol|pre|blockquote|h[1-6])\\b[^<>]{0,4096}>");
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,4096}>");
  private static final Pattern FAR_MENTION =
      Pattern.compile("(?<![\\w.-])@(\\w[\\w.-]{0,63})@[\\w.-]{1,255}");

  private Gist() {}

  public static String of(String words) {
    var gist = new StringBuilder(words.length());
    var near = FAR_MENTION.matcher(words).replaceAll("@$1");
    Normalizer.normalize(near, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Gist::stays)
        .forEach(gist::appendCodePoint);
    return gist.toString();
  }

  public static String ofHtml(String html) {
    var lines = BREAK.matcher(html).replaceAll(" ");
    return of(HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll("")));
  }

  /// The words as a person reads them.
  public static String words(String html) {
    var lines = BREAK.matcher(html).replaceAll("\n");
    return HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll(""))
        .replaceAll("[ \t]*\n\\s*", "\n")
        .strip();
  }

  private static boolean stays(int code) {
    return Character.isLetterOrDigit(code)
        || switch (Character.getType(code)) {
          case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL -> true;
          default -> false;
        };
  }
}
