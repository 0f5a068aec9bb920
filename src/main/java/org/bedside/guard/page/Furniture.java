package org.bedside.guard.page;

import java.util.Set;
import org.bedside.words.WordSet;

/// Knows what stands in a room and is nobody: "the coffee machine in bay 2 has been made DNR".
public final class Furniture {

  private static final Set<String> THINGS =
      WordSet.list(
          """
          machine machines printer printers fridge fridges freezer toaster kettle microwave oven
          computer computers pc laptop laptops keyboard mouse screen scanner copier phone phones
          tv television radio clock lamp lamps light lights bulb ceiling fan heater heating radiator
          boiler ac thermostat sink tap faucet toilet drain pipe pipes leak window windows blinds
          curtain curtains door doors lock carpet floor tiles paint wall mural painting poster plant
          plants fern cactus aquarium fish spider mouse mice bin bins trolley cart chair chairs sofa
          table stool shelf cupboard cabinet drawer outlet socket switch wifi router server bell
          dispenser vending lift elevator skeleton manikin mannequin dummy puppet teddy projector
          whiteboard stapler shredder fax generator sensor alarm detector extinguisher sprinkler charger chargers
          """);

  private static final int REACH = 7;

  private Furniture() {}

  /// Whether `word` stands in rooms and is nobody.
  public static boolean is(String word) {
    return THINGS.contains(word);
  }

  /// Whether the words before a room tell of a thing in it, and no person is in the sentence.
  public static boolean standsBefore(Page page, int room) {
    var cues = page.cues(room);
    if (cues.person() || cues.pronoun()) {
      return false;
    }
    int start = page.sentenceStart(room);
    for (int at = room - 1; at >= Math.max(start, room - REACH); at--) {
      var noun = Noun.of(page.word(at));
      if (noun != null && noun.is(Noun.Sort.PERSON)) {
        return false;
      }
      if (THINGS.contains(page.word(at))) {
        return !page.is(at - 1, Sense.CLINICAL);
      }
    }
    return false;
  }
}
