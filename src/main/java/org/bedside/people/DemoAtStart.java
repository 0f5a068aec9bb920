package org.bedside.people;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// `--demo`: takes the second door by itself.
@Component
class DemoAtStart implements ApplicationRunner {

  private final DemoPractice demo;
  private final PeopleSettings settings;

  DemoAtStart(DemoPractice demo, PeopleSettings settings) {
    this.demo = demo;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo()) {
      demo.open();
    }
  }
}
