package org.bedside.conversations;

import org.bedside.chart.Chart;
import org.bedside.people.People;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What a thread's page says of the patient's record: where these words are on their way into it,
/// and whether there is one to look into.
@Component
class RecordView {

  private final Chart chart;
  private final People people;

  RecordView(Chart chart, People people) {
    this.chart = chart;
    this.people = people;
  }

  void put(CareThread thread, Model model) {
    var filed = thread.isOpen() ? null : chart.filed(thread.id().subject()).orElse(null);
    model.addAttribute("filed", filed);
    model.addAttribute(
        "filedAt", filed == null ? null : filed.at().atZone(people.practice().zone()));
    model.addAttribute("charted", chart.isConnected());
  }
}
