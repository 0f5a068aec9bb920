package org.bedside.rules.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bedside.rules.Fault;
import org.bedside.rules.Fault.Why;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.Parser;

/// Builds items out of what a YAML parser tells, and follows nothing that points elsewhere.
final class Items {

  private static final int DEEPEST = 12;

  /// A list or fields whose end has not come yet.
  private static final class Open {
    final Place place;
    final boolean isFields;
    final List<Item> items = new ArrayList<>();
    final Map<String, Item.Field> fields = new LinkedHashMap<>();
    Item.@Nullable Text key;

    Open(Place place, boolean isFields) {
      this.place = place;
      this.isFields = isFields;
    }

    Item closed() {
      return isFields ? new Item.Fields(place, fields) : new Item.Several(place, items);
    }
  }

  private final Lines lines;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Item whole;
  private @Nullable Fault fault;

  Items(Lines lines) {
    this.lines = lines;
  }

  Paper read(Parser parser) {
    while (fault == null) {
      var event = parser.getEvent();
      if (event == null || event instanceof StreamEndEvent) {
        break;
      }
      one(event);
    }
    if (fault == null && whole == null) {
      fault = Fault.at(1, 1, null, Why.FILE_EMPTY);
    }
    if (fault != null) {
      return new Paper.Torn(fault);
    }
    return new Paper.Clean(Objects.requireNonNull(whole));
  }

  private void one(Event event) {
    var mark = event.getStartMark();
    switch (event) {
      case DocumentStartEvent _ when whole != null -> stop(mark, Why.SECOND_DOCUMENT);
      case AliasEvent _ -> stop(mark, Why.ALIAS);
      case NodeEvent node when node.getAnchor() != null -> stop(mark, Why.ALIAS);
      case ScalarEvent scalar when scalar.getTag() != null -> stop(mark, Why.TAG);
      case CollectionStartEvent start when start.getTag() != null -> stop(mark, Why.TAG);
      case ScalarEvent scalar -> text(scalar);
      case CollectionStartEvent start -> begin(start);
      case CollectionEndEvent _ -> put(open.pop().closed(), mark);
      default -> {}
    }
  }

  private void text(ScalarEvent scalar) {
    var from = scalar.getStartMark().getIndex();
    var to = scalar.getEndMark().getIndex();
    var value = scalar.getValue();
    if (!value.codePoints().allMatch(Items::isText)) {
      stop(scalar.getStartMark(), Why.CHARACTER);
      return;
    }
    var written = new Written(lines, from, to, scalar.getScalarStyle());
    put(new Item.Text(lines.at(from), value, written), scalar.getStartMark());
  }

  /// Escapes can mean what a file itself may not hold.
  private static boolean isText(int point) {
    return point == '\n' || point == '\t' || (!Character.isISOControl(point) && !isHalf(point));
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private void begin(CollectionStartEvent start) {
    if (open.size() >= DEEPEST) {
      stop(start.getStartMark(), Why.DEEP);
    } else {
      var place = lines.at(start.getStartMark().getIndex());
      open.push(new Open(place, start instanceof MappingStartEvent));
    }
  }

  private void put(Item item, Mark mark) {
    var around = open.peek();
    if (around == null) {
      whole = item;
      return;
    }
    var waiting = around.key;
    if (!around.isFields) {
      around.items.add(item);
    } else if (waiting != null) {
      around.fields.put(waiting.value(), new Item.Field(waiting.place(), item));
      around.key = null;
    } else if (!(item instanceof Item.Text key)) {
      stop(mark, Why.KEY);
    } else if (around.fields.containsKey(key.value())) {
      stop(mark, Why.TWICE, key.value());
    } else {
      around.key = key;
    }
  }

  private void stop(Mark mark, Why why, String... arguments) {
    var place = lines.at(mark.getIndex());
    fault = Fault.at(place.line(), place.column(), null, why, arguments);
  }
}
