package org.bedside.policy;

import java.util.List;
import org.bedside.rules.Fault;
import org.bedside.rules.Loosening;
import org.bedside.rules.Overlay;
import org.bedside.rules.OverlayReading;
import org.bedside.rules.Pack;
import org.bedside.rules.PackReading;
import org.bedside.rules.Rules;

/// What follows from a pack and the practice's own changes.
sealed interface Laid {

  /// @param loosenings all of them, as if everybody had agreed
  record Whole(Rules rules, List<Loosening> loosenings) implements Laid {

    public Whole {
      loosenings = List.copyOf(loosenings);
    }

    Pack pack() {
      return rules.pack();
    }
  }

  record Faulty(List<Fault> faults) implements Laid {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// @param overlay YAML as somebody typed it: changes to `base`, or a whole pack; blank for none
  static Laid of(Pack base, String overlay) {
    if (overlay.isBlank()) {
      return compiled(base, List.of());
    }
    if (WholePack.is(overlay)) {
      return switch (PackReading.of(overlay)) {
        case PackReading.Faulty(var faults) -> new Faulty(faults);
        case PackReading.Read(var own) -> compiled(own, WholePack.loosenings(base, own));
      };
    }
    return switch (OverlayReading.of(overlay, base)) {
      case OverlayReading.Faulty(var faults) -> new Faulty(faults);
      case OverlayReading.Read(var read) ->
          switch (read.on(base)) {
            case Overlay.Misfits(var faults) -> new Faulty(faults);
            case Overlay.Fits fits -> compiled(fits.agreed(), fits.loosenings());
          };
    };
  }

  private static Laid compiled(Pack pack, List<Loosening> loosenings) {
    return switch (Rules.compile(pack)) {
      case Rules.Ready(var rules) -> new Whole(rules, loosenings);
      case Rules.Faulty(var faults) -> new Faulty(faults);
    };
  }
}
