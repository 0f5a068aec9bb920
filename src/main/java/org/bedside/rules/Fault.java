package org.bedside.rules;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Something wrong in a file of rules, an overlay or examples.
///
/// @param line from 1; 0 for what came from no file
/// @param column from 1, in code points; 0 for what came from no file
/// @param rule the rule in which it stands, as far as one is known
/// @param arguments of the sentence, in their order; short pieces of the file, never more
public record Fault(int line, int column, @Nullable String rule, Why why, List<String> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  /// What can be wrong. The sentence lies in this room's messages, under [#key].
  public enum Why {
    FILE_LONG,
    FILE_EMPTY,
    UNREADABLE,
    CHARACTER,
    SECOND_DOCUMENT,
    ALIAS,
    TAG,
    DEEP,
    KEY,
    TWICE,
    NOT_FIELDS,
    NOT_LIST,
    NOT_TEXT,
    MISSING,
    UNKNOWN_KEY,
    LANGUAGE_MISSING,
    EMPTY,
    LONG,
    MANY,
    UNKNOWN_VALUE,
    NAME,
    DATE,
    SAME_RULE,
    PACK_HAS_RULE,
    OTHER_PACK,
    NO_SUCH_RULE,
    EXPRESSION_LONG,
    EXPRESSION_ENDS,
    EXPRESSION_UNREADABLE,
    EXPRESSION_SENSELESS,
    UNKNOWN_NAME,
    UNKNOWN_NAME_NEAR,
    FINDING_NEGATED,
    FINDING_COMPARED,
    OPERATOR,
    GRADE_ALONE,
    GRADE_NEGATED;

    public String key() {
      return "rules.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// What is quoted from the file, and what may follow it.
  private static final int LONGEST_QUOTE = 80;

  private static final int LONGEST_LIST = 600;

  private static final ResourceBundle.Control AS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /// @param arguments the first is quoted from the file where there is more than a number to say
  public static Fault at(
      int line, int column, @Nullable String rule, Why why, String... arguments) {
    var brief = new ArrayList<String>();
    for (var argument : arguments) {
      brief.add(brief(argument, brief.isEmpty() ? LONGEST_QUOTE : LONGEST_LIST));
    }
    return new Fault(line, column, rule, why, brief);
  }

  private static String brief(String argument, int longest) {
    var plain = argument.strip().replace('\n', ' ');
    return plain.codePointCount(0, plain.length()) <= longest
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, longest)) + "…";
  }

  /// For a person who reads `language`; in English where we have no words in it.
  public String sentence(Locale language) {
    var words = ResourceBundle.getBundle("org.bedside.rules.messages", language, AS_ASKED);
    return new MessageFormat(words.getString(why.key()), language).format(arguments.toArray());
  }

  /// In English, with its place before it.
  @Override
  public String toString() {
    var where = line == 0 ? "" : line + ":" + column + " ";
    return where + (rule == null ? "" : rule + ": ") + sentence(Locale.ENGLISH);
  }
}
