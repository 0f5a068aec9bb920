package org.bedside.rules.paper;

import org.bedside.rules.Fault;
import org.bedside.rules.Fault.Why;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// A file's text, read into items or refused at its first fault.
public sealed interface Paper {

  /// A pack of forty rules in two languages with examples has less than a tenth of it.
  int LONGEST = 1_000_000;

  record Clean(Item item) implements Paper {}

  record Torn(Fault fault) implements Paper {}

  static Paper read(String text) {
    // Some editors put a mark before the first letter, which is none.
    var own = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (own.length() > LONGEST) {
      return torn(new Place(1, 1), Why.FILE_LONG, String.valueOf(LONGEST));
    }
    var lines = new Lines(own);
    var strange = lines.first(point -> !StreamReader.isPrintable(point));
    if (strange >= 0) {
      return torn(lines.at(strange), Why.CHARACTER);
    }
    try {
      var options = new LoaderOptions();
      options.setCodePointLimit(LONGEST);
      return new Items(lines).read(new ParserImpl(new StreamReader(own), options));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      return torn(mark == null ? new Place(1, 1) : lines.at(mark.getIndex()), Why.UNREADABLE);
    } catch (RuntimeException | StackOverflowError e) {
      // What a hostile file makes of a parser is still only a file that cannot be read.
      return torn(new Place(1, 1), Why.UNREADABLE);
    }
  }

  private static Torn torn(Place place, Why why, String... arguments) {
    return new Torn(Fault.at(place.line(), place.column(), null, why, arguments));
  }
}
