package org.bedside.conversations;

import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.chart.Chart;
import org.bedside.chart.ChartView;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// The patient's chart beside their words: for those who may read the thread, live from the EHR,
/// kept nowhere, and each look is in the ledger.
@Controller
class ChartPages {

  private final ThreadDoor door;
  private final Chart chart;
  private final People people;
  private final Audit audit;

  ChartPages(ThreadDoor door, Chart chart, People people, Audit audit) {
    this.door = door;
    this.chart = chart;
    this.people = people;
    this.audit = audit;
  }

  @GetMapping("/conversations/{id}/chart")
  @May(Right.SEE_PATIENTS)
  String show(
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") String part,
      Person me,
      Model model) {
    var thread = door.forPerson(id, me);
    var view = chart.read(thread.patient());
    if (view instanceof ChartView.Read read) {
      audit.record(Entry.of(me.id().ledger(), "chart.read", thread.id().subject()));
      model.addAttribute("at", read.at().atZone(people.practice().zone()));
    }
    model.addAttribute("chart", view);
    model.addAttribute("kind", view.getClass().getSimpleName());
    model.addAttribute("thread", thread.id().link());
    return part.equals("true") ? "conversations/chart :: parts" : "conversations/chart";
  }
}
