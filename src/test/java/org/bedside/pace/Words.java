package org.bedside.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is written here: 200 characters that begin with a number, and how a page is read for them.
public final class Words {

  private static final String REST =
      "Thank you for your question about the form. It is ready and lies at the desk from eight in the"
          + " morning until five, and whoever comes for it only says the day on which it was asked"
          + " for. Please write here again.";

  private static final Pattern ON_A_PAGE = Pattern.compile(">(\\d+) Thank you");

  private Words() {}

  public static String of(int number) {
    return (number + " " + REST).substring(0, 200);
  }

  public static int number(String words) {
    return Integer.parseInt(words.substring(0, words.indexOf(' ')));
  }

  /// The numbers on a page, in its order.
  public static List<Integer> on(String page) {
    var all = new ArrayList<Integer>();
    for (var found = ON_A_PAGE.matcher(page); found.find(); ) {
      all.add(Integer.valueOf(found.group(1)));
    }
    return all;
  }
}
