package org.bedside.conversations;

import java.util.List;
import org.bedside.conversations.Attaching.Fault;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What a form shows of the files that wait for its message.
@Component
class AttachedView {

  private final StagedTable staged;

  AttachedView(StagedTable staged) {
    this.staged = staged;
  }

  /// @param at the address to which files are brought and by which they are removed
  void put(String author, String place, String at, Model model) {
    put(author, place, at, List.of(), model);
  }

  /// @param faults why some of them were not taken, unless the model says so already
  void put(String author, String place, String at, List<Fault> faults, Model model) {
    model.addAttribute("staged", staged.of(author, place));
    model.addAttribute("stagedAt", author.startsWith("account:") ? "/my/staged/" : "/staged/");
    model.addAttribute("filesAt", at);
    if (!model.containsAttribute("fileFaults")) {
      model.addAttribute("fileFaults", faults);
    }
    model.addAttribute("mostFiles", Attaching.MOST_FILES);
  }
}
