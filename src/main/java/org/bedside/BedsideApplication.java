package org.bedside;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the house. The rooms find each other by their doors; nothing is wired here.
@Modulithic(systemName = "Bedside")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class BedsideApplication {

  public static void main(String[] args) {
    SpringApplication.run(BedsideApplication.class, args);
  }

  /// The only clock in the house, so that a test can hold it still.
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
