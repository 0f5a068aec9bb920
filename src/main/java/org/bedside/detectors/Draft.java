package org.bedside.detectors;

import java.time.LocalDate;
import java.util.List;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// Words as they would leave, with all that the practice's rules look at.
///
/// @param answers what somebody else wrote, if this is an answer to it; else empty
/// @param embeds HTML and addresses that are not in the text itself
/// @param source a source that was chosen in the form; else empty
/// @param until the day on which it is taken back by itself
/// @param machine whether the author marked it as drafted with a machine
/// @param day of posting, in the practice's zone
public record Draft(
    Audience audience,
    Form form,
    Network network,
    String title,
    String text,
    String answers,
    Author author,
    List<Shown> shown,
    List<String> embeds,
    @Nullable Permission permission,
    String source,
    @Nullable LocalDate until,
    boolean machine,
    @Nullable Checked checked,
    LocalDate day,
    Circumstances circumstances) {

  public Draft {
    shown = List.copyOf(shown);
    embeds = List.copyOf(embeds);
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Draft[%s %s %s]".formatted(audience, form, network);
  }
}
