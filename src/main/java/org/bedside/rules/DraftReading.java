package org.bedside.rules;

import java.util.ArrayList;
import java.util.List;
import org.bedside.detectors.Draft;
import org.bedside.rules.paper.Item;
import org.bedside.rules.paper.Paper;

/// What became of a list of drafts in YAML, such as an exam for a pack.
public sealed interface DraftReading {

  /// @param passes whether its author expects that nothing holds it
  /// @param rules that its author expects to fire, the main one first
  record Entry(String id, Draft draft, boolean passes, List<String> rules, String note) {

    public Entry {
      rules = List.copyOf(rules);
    }
  }

  record Read(List<Entry> entries) implements DraftReading {

    public Read {
      entries = List.copyOf(entries);
    }
  }

  record Faulty(List<Fault> faults) implements DraftReading {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// Throws for nothing that a file can hold.
  static DraftReading of(String yaml) {
    return switch (Paper.read(yaml)) {
      case Paper.Torn(var fault) -> new Faulty(List.of(fault));
      case Paper.Clean(var item) -> list(item);
    };
  }

  private static DraftReading list(Item item) {
    var faults = new Faults();
    var entries = new ArrayList<Entry>();
    if (item instanceof Item.Several several) {
      for (var one : several.items()) {
        faults.inside(null);
        Section.read(one, faults, "text", DraftReading::entry).ifPresent(entries::add);
      }
    } else {
      faults.add(item.place(), Fault.Why.NOT_LIST, "drafts");
    }
    return faults.isEmpty() ? new Read(entries) : new Faulty(faults.all());
  }

  private static Entry entry(Section section) {
    var id = section.text("id", 80, "");
    section.faults().inside(id.isEmpty() ? null : id);
    var expect = section.text("expect", 20, "passes");
    if (!expect.equals("passes") && !expect.equals("held")) {
      section.unknown("expect", expect, "passes, held");
    }
    return new Entry(
        id,
        DraftReader.draft(section),
        expect.equals("passes"),
        section.texts("rules", 40),
        section.text("note", 2_000, ""));
  }
}
