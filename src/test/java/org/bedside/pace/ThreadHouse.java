package org.bedside.pace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.bedside.BedsideApplication;
import org.bedside.SettableClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A whole house, to be killed: the program that [HouseProgram] starts. It does what each line of
/// its input asks for ([Errands]) and ends with it.
final class ThreadHouse {

  /// What is meant for whoever started it begins with this; the rest is its log.
  static final String MARK = "> ";

  static final String READY = "READY";
  static final String DONE = "DONE";

  /// What other tests' helpers ask for; it goes as the day does. Not found by the house's own
  /// search, since nothing marks it as a component.
  static class Clocks {

    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock();
    }
  }

  private ThreadHouse() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var house =
        new SpringApplicationBuilder(BedsideApplication.class, Clocks.class)
            .registerShutdownHook(false)
            .run(arguments);
    var errands = new Errands(house, line -> System.out.println(MARK + line));
    System.out.println(MARK + READY);
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var order = orders.readLine(); order != null; order = orders.readLine()) {
      errands.run(order.split(" "));
      System.out.println(MARK + DONE);
    }
    house.close();
    System.exit(0);
  }
}
