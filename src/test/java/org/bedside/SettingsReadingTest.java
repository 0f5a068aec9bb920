package org.bedside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsReadingTest {

  @ConfigurationProperties("bedside.kitchen")
  record Kitchen(
      @DurationMin(seconds = 1) @DefaultValue("2m") Duration boil,
      @Range(min = 1, max = 8) @DefaultValue("4") int plates,
      @DefaultValue List<URI> shops,
      @DefaultValue Map<String, String> spices) {}

  @ConfigurationProperties("bedside")
  record Cellar(@DefaultValue("data") Path wineRack) {
    Cellar {
      if (wineRack.toString().contains("flood")) {
        throw new IllegalArgumentException("bedside.wine-rack is under water. Take another.");
      }
    }
  }

  private static List<Fault> faults(Map<String, Object> line, Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.replace(
        "systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
    sources.remove("systemProperties");
    sources.addFirst(new MapPropertySource("commandLineArgs", line));
    return new SettingsReading(environment, List.of(Kitchen.class, Cellar.class)).faults();
  }

  @Test
  void what_is_right_has_no_faults_however_it_is_spelt() {
    assertThat(
            faults(
                Map.of(
                    "bedside.kitchen.boil", "90s",
                    "bedside.kitchen.shops[0]", "https://a.example",
                    "bedside.kitchen.spices.hot.red", "chili",
                    "bedside.wineRack", "x"),
                Map.of(
                    "BEDSIDE_WINE_RACK",
                    "x",
                    "BEDSIDE_WINERACK",
                    "x",
                    "BEDSIDE_KITCHEN_PLATES",
                    "3")))
        .isEmpty();
  }

  @Test
  void every_fault_is_named_with_its_place_and_with_what_is_allowed() {
    var faults =
        faults(
            Map.of("bedside.kitchen.boil", "soon", "bedside.kitchen.plats", "3"),
            Map.of("BEDSIDE_KITCHEN_PLATES", "12", "BEDSIDE_WINERACK", "flood"));
    assertThat(faults)
        .containsExactlyInAnyOrder(
            new Fault(
                "bedside.kitchen.boil",
                "the command line",
                "This is not a length of time. It is \"soon\".",
                "Write for example 500ms, 30s, 5m or 2h."),
            new Fault(
                "bedside.kitchen.plates",
                "the environment variable BEDSIDE_KITCHEN_PLATES",
                "It is \"12\".",
                "It must be between 1 and 8."),
            new Fault(
                "bedside.wine-rack",
                "the environment variable BEDSIDE_WINERACK",
                "bedside.wine-rack is under water. Take another.",
                ""),
            new Fault(
                "bedside.kitchen.plats",
                "the command line",
                "There is no such setting.",
                "Did you mean bedside.kitchen.plates?"));
  }

  @Test
  void a_name_in_the_wrong_room_and_a_name_like_no_other_get_a_hint_too() {
    assertThat(
            faults(Map.of("bedside.cellar.plates", "3", "bedside.kitchen.window", "3"), Map.of()))
        .extracting(Fault::allowed)
        .containsExactlyInAnyOrder(
            "Did you mean bedside.kitchen.plates?",
            "Below bedside.kitchen there are: boil, plates, shops, spices.");
  }

  @Test
  void what_others_put_into_the_environment_is_none_of_our_business() {
    var theirs =
        Map.<String, Object>of("BEDSIDE_PORT", "tcp://10.0.0.1:80", "BEDSIDE_SERVICE_HOST", "x");
    assertThat(faults(Map.of(), theirs)).isEmpty();
    assertThat(faults(Map.of(), Map.of("BEDSIDE_KITCHEN_PLATS", "3")))
        .extracting(Fault::allowed)
        .containsExactly("Did you mean bedside.kitchen.plates?");
  }

  @Test
  void an_address_is_never_repeated_since_it_can_hold_a_password() {
    assertThat(faults(Map.of("bedside.kitchen.shops[0]", "http://me:geheim@[1"), Map.of()))
        .singleElement()
        .satisfies(fault -> assertThat(fault.toString()).doesNotContain("geheim").contains("[0]"));
  }
}
