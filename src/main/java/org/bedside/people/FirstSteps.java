package org.bedside.people;

import java.util.List;
import java.util.Locale;
import org.bedside.people.Inviting.Coming;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The steps that other rooms add to the first five minutes.
@Component
class FirstSteps {

  static final String WELCOME = "/welcome";

  /// A step as it is shown.
  record Shown(String address, String name, String purpose, String chosen) {}

  private final ObjectProvider<FirstStep> steps;

  FirstSteps(ObjectProvider<FirstStep> steps) {
    this.steps = steps;
  }

  List<FirstStep> all() {
    return steps.orderedStream().toList();
  }

  List<Shown> shown(Locale language) {
    return all().stream()
        .map(step -> new Shown(step.address(), step.name(), step.purpose(), step.chosen(language)))
        .toList();
  }

  /// Where somebody goes who has just made a way in.
  String after(Coming coming) {
    return switch (coming) {
      case FIRST -> all().stream().findFirst().map(FirstStep::address).orElse(WELCOME);
      case INVITED -> WELCOME;
      case BACK -> "/me#codes";
    };
  }
}
