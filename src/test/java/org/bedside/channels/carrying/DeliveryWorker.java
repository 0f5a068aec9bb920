package org.bedside.channels.carrying;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/// The rooms that carry posts out, and nothing else: a program of its own that is started and
/// killed within seconds. Each class in it is the house's own; only pages, the web server and what
/// begins by itself are left away.
public final class DeliveryWorker {

  /// Not found by the house's own search, since nothing marks it as a component.
  @ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    MailSenderAutoConfiguration.class
  })
  @ConfigurationPropertiesScan("org.bedside")
  @ComponentScan(
      basePackages = {
        "org.bedside.audit",
        "org.bedside.backup",
        "org.bedside.channels",
        "org.bedside.database",
        "org.bedside.egress",
        "org.bedside.gate",
        "org.bedside.margin",
        "org.bedside.media",
        "org.bedside.networks",
        "org.bedside.notices",
        "org.bedside.patients",
        "org.bedside.people",
        "org.bedside.policy",
        "org.bedside.publishing",
        "org.bedside.today",
        "org.bedside.vault",
        "org.bedside.web"
      },
      excludeFilters = {
        @Filter(type = FilterType.ANNOTATION, classes = Controller.class),
        @Filter(type = FilterType.ANNOTATION, classes = ControllerAdvice.class),
        @Filter(type = FilterType.REGEX, pattern = DeliveryWorker.BEGINS_BY_ITSELF)
      })
  @EnableScheduling
  static class Rooms {

    /// With all it needs, before anything begins; the rest when somebody asks for it.
    @Bean
    static LazyInitializationExcludeFilter dispatcherFirst() {
      return LazyInitializationExcludeFilter.forBeanTypes(Dispatcher.class);
    }

    @Bean
    static Clock clock(
        @Value("${worker.start}") Instant start, @Value("${worker.speed}") int speed) {
      return new FastClock(start, speed);
    }
  }

  /// What the rest of the house begins at its start.
  static final String BEGINS_BY_ITSELF =
      "org\\.bedside\\.people\\.(Security|Listening|Greeting|OpenDoor|DemoAtStart)";

  private DeliveryWorker() {}

  public static void main(String[] arguments) throws IOException {
    start(Map.of(), arguments);
    System.out.println("READY");
    // Whoever started it holds the other end: if that program dies, this one goes with it.
    if (Boolean.getBoolean("worker.train")) {
      System.exit(0); // the cache is written by an orderly end
    }
    while (System.in.read() >= 0) {}
    Runtime.getRuntime().halt(0);
  }

  static ConfigurableApplicationContext start(Map<String, Object> settings, String... arguments) {
    return new SpringApplicationBuilder(Rooms.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .registerShutdownHook(false)
        .properties(settings)
        .run(arguments);
  }
}
