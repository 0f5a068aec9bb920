package org.bedside.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bedside.rules.Fault.Why;
import org.bedside.rules.paper.Item;
import org.bedside.rules.paper.Place;
import org.jspecify.annotations.Nullable;

/// Keys with values, asked one by one. What nobody asked for does not belong there.
final class Section {

  private static final int LONGEST_LIST = 200;

  private final Item.Fields fields;
  private final Faults faults;
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(Item.Fields fields, Faults faults) {
    this.fields = fields;
    this.faults = faults;
  }

  /// Reads `item` with `reader`, if it has keys; then complains of keys that were not asked for.
  ///
  /// @param example of a key that is expected
  static <T> Optional<T> read(
      Item item, Faults faults, String example, Function<Section, T> reader) {
    if (!(item instanceof Item.Fields fields)) {
      faults.add(item.place(), Why.NOT_FIELDS, example);
      return Optional.empty();
    }
    var section = new Section(fields, faults);
    var read = reader.apply(section);
    section.nothingElse();
    return Optional.of(read);
  }

  private void nothingElse() {
    fields
        .fields()
        .forEach((key, field) -> {
          if (!asked.contains(key)) {
            faults.add(field.key(), Why.UNKNOWN_KEY, key, String.join(", ", asked));
          }
        });
  }

  Faults faults() {
    return faults;
  }

  Place place() {
    return fields.place();
  }

  @Nullable Item find(String key) {
    asked.add(key);
    var field = fields.fields().get(key);
    return field == null ? null : field.value();
  }

  @Nullable Item need(String key) {
    var item = find(key);
    if (item == null) {
      faults.add(fields.place(), Why.MISSING, key);
    }
    return item;
  }

  /// "" after a fault.
  String text(String key, int longest) {
    var item = need(key);
    return item == null ? "" : text(key, item, longest, false);
  }

  String text(String key, int longest, String otherwise) {
    var item = find(key);
    return item == null ? otherwise : text(key, item, longest, true);
  }

  private String text(String key, Item item, int longest, boolean mayBeEmpty) {
    if (!(item instanceof Item.Text text)) {
      faults.add(item.place(), Why.NOT_TEXT, key);
      return "";
    }
    var value = text.value().strip();
    if (value.isEmpty() && !mayBeEmpty) {
      faults.add(text.place(), Why.EMPTY, key);
    } else if (value.length() > longest) {
      faults.add(text.place(), Why.LONG, key, String.valueOf(longest));
    }
    return value;
  }

  boolean truth(String key, boolean otherwise) {
    var words = text(key, 10, String.valueOf(otherwise));
    if (!words.equals("true") && !words.equals("false")) {
      unknown(key, words, "true, false");
    }
    return words.equals("true");
  }

  @Nullable LocalDate date(String key) {
    var words = text(key, 20, "");
    if (words.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException e) {
      complain(key, Why.DATE, words);
      return null;
    }
  }

  LocalDate date(String key, LocalDate otherwise) {
    var date = date(key);
    return date == null ? otherwise : date;
  }

  <E extends Enum<E>> E one(String key, Class<E> all, E otherwise) {
    var words = text(key, 40, Spelling.of(otherwise));
    var found = Spelling.in(all, words);
    if (found.isEmpty()) {
      unknown(key, words, String.join(", ", Spelling.all(all)));
    }
    return found.orElse(otherwise);
  }

  /// @param reader of one item, whose place in the list it is told
  void each(String key, int most, BiConsumer<Integer, Item> reader) {
    var item = find(key);
    if (item == null) {
      return;
    }
    if (!(item instanceof Item.Several several)) {
      faults.add(item.place(), Why.NOT_LIST, key);
      return;
    }
    var items = several.items();
    if (items.size() > most) {
      faults.add(items.get(most).place(), Why.MANY, key, String.valueOf(most));
    }
    for (var i = 0; i < Math.min(items.size(), most); i++) {
      reader.accept(i, items.get(i));
    }
  }

  List<String> texts(String key, int longest) {
    var texts = new ArrayList<String>();
    each(key, LONGEST_LIST, (_, item) -> texts.add(text(key, item, longest, false)));
    return texts;
  }

  /// Each of a list that `known` knows.
  <T> List<T> known(String key, Function<String, Optional<T>> known, List<String> all) {
    var found = new ArrayList<T>();
    each(
        key,
        LONGEST_LIST,
        (_, item) -> {
          var words = text(key, item, 80, false);
          known
              .apply(words)
              .ifPresentOrElse(
                  found::add,
                  () -> faults.add(item.place(), Why.UNKNOWN_VALUE, words, String.join(", ", all)));
        });
    return found;
  }

  void unknown(String key, String words, String all) {
    complain(key, Why.UNKNOWN_VALUE, words, all);
  }

  /// At the value of `key`.
  void complain(String key, Why why, String... arguments) {
    var item = find(key);
    faults.add(item == null ? fields.place() : item.place(), why, arguments);
  }
}
