package org.bedside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/// The house rules, kept by the build instead of by memory.
class HouseTest {

  static final Path SOURCES = Path.of("src/main/java/org/bedside");
  static final ApplicationModules ROOMS = ApplicationModules.of(BedsideApplication.class);
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.bedside");

  static List<Path> sources(String ending) throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /// A row of the map: level, room, label and the rooms it leans on.
  private record Row(int level, String room, String label, Set<String> leansOn) {

    private static final Pattern FORM =
        Pattern.compile("\\| (\\d) \\| `(\\w+)` \\| (.+) \\| (–|`\\w+`(?:, `\\w+`)*) \\|");

    static Row of(MatchResult row) {
      var names = Pattern.compile("\\w+").matcher(row.group(4)).results().map(MatchResult::group);
      return new Row(
          Integer.parseInt(row.group(1)),
          row.group(2),
          row.group(3),
          names.collect(Collectors.toUnmodifiableSet()));
    }
  }

  static Map<String, Row> map() throws IOException {
    return Files.readAllLines(Path.of("ARCHITECTURE.md")).stream()
        .map(Row.FORM::matcher)
        .filter(Matcher::matches)
        .map(Row::of)
        .collect(Collectors.toMap(Row::room, row -> row));
  }

  /// The label at the door as one line, without `**Name** `.
  static String label(String room) throws IOException {
    return Files.readAllLines(SOURCES.resolve(room).resolve("package-info.java")).stream()
        .takeWhile(line -> line.startsWith("/// "))
        .map(line -> line.substring(4))
        .collect(Collectors.joining(" "))
        .replaceFirst("\\*\\*\\w+\\*\\* ", "");
  }

  @Test
  void the_map_in_the_papers_is_the_house_that_stands() throws IOException {
    var map = map();
    assertThat(map.keySet())
        .as("rooms in ARCHITECTURE.md")
        .containsExactlyInAnyOrderElementsOf(
            ROOMS.stream().map(room -> room.getIdentifier().toString()).toList());
    for (var row : map.values()) {
      var door = CLASSES.getPackage("org.bedside." + row.room());
      var arrows = door.getAnnotationOfType(ApplicationModule.class).allowedDependencies();
      assertThat(row.leansOn()).as(row.room() + " leans on").containsExactlyInAnyOrder(arrows);
      assertThat(label(row.room())).as(row.room()).startsWith(row.label());
      assertThat(map.values())
          .filteredOn(other -> row.leansOn().contains(other.room()))
          .as("%s leans on lower rooms only", row.room())
          .allSatisfy(below -> assertThat(below.level()).isLessThan(row.level()));
    }
  }

  /// Without the list the house would read all of its classes at each start to find its rooms.
  @Test
  void the_list_for_the_start_names_the_rooms_in_the_order_of_their_tables() throws IOException {
    var list = Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");
    var names =
        Pattern.compile("\"(\\w+)\"")
            .matcher(Files.readString(list))
            .results()
            .map(name -> name.group(1));
    assertThat(names)
        .as(list.toString())
        .containsExactlyElementsOf(
            ROOMS.stream().map(room -> room.getIdentifier().toString()).toList());
  }

  @Test
  void rooms_have_no_circles_and_use_only_doors() {
    ROOMS.verify();
  }

  @Test
  void every_room_has_a_label_and_says_what_it_may_lean_on() {
    for (var room : ROOMS) {
      var label = SOURCES.resolve(room.getIdentifier().toString()).resolve("package-info.java");
      assertThat(label).content().contains("/// **", "allowedDependencies", "@NullMarked");
    }
  }

  @Test
  void a_room_is_one_flat_folder_or_has_inner_rooms_that_its_label_names() throws IOException {
    assertThat(Path.of("src/main/resources/templates")).doesNotExist();
    assertThat(Path.of("src/main/resources/db")).doesNotExist();
    for (var file : sources(".java")) {
      var place = SOURCES.relativize(file);
      assertThat(place.getNameCount()).as(file.toString()).isBetween(1, 3);
      if (place.getNameCount() == 3) {
        assertThat(InnerRoomsTest.inside(place.getName(0).toString()))
            .as(file.toString())
            .contains(place.getName(1).toString());
      }
    }
  }

  @Test
  void files_stay_short_enough_to_read_in_one_sitting() throws IOException {
    for (var file : sources(".java")) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(300);
    }
  }

  @Test
  void pages_stay_inside_their_room() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void names_say_what_a_thing_is() {
    noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)").check(CLASSES);
  }

  @Test
  void an_announcement_is_made_inside_a_transaction() {
    for (var room : CLASSES) {
      for (var call : room.getMethodCallsFromSelf()) {
        if (call.getTarget().getName().equals("publishEvent")) {
          assertThat(call.getOrigin().isAnnotatedWith(Transactional.class))
              .as("%s, else its listeners silently never hear of it", call.getDescription())
              .isTrue();
        }
      }
    }
  }

  @Test
  void time_comes_from_the_one_clock() throws IOException {
    for (var file : sources(".java")) {
      assertThat(file)
          .content()
          .as(file.toString())
          .doesNotContain("Instant.now()", "LocalDate.now()", "LocalDateTime.now()", "new Date()")
          .doesNotContain("ZonedDateTime.now()", "System.currentTimeMillis()");
    }
  }

  @Test
  void mail_leaves_by_fixed_letters_or_with_cleared_words_only() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.bedside.notices..", "org.bedside.channels..", "org.bedside.direct..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.mail..", "jakarta.mail..")
        .check(CLASSES);
  }

  /// The reading of strangers' mail needs the grammar of mail; only the relay may send any.
  @Test
  void direct_mail_leaves_by_its_relay_only_and_only_sealed() {
    noClasses()
        .that()
        .resideInAPackage("org.bedside.direct..")
        .and()
        .haveNameNotMatching(".*\\.DirectRelay(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.springframework\\.mail\\..*|jakarta\\.mail\\.(Transport|Session|Service|Store)|org\\.eclipse\\.angus\\..*")
        .check(CLASSES);
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Direct(Carrying|Relay)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.bedside\\.direct\\.DirectRelay")
        .check(CLASSES);
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.Direct(Sending|Outbox)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.bedside\\.direct\\.DirectOutbox\\$Ready")
        .check(CLASSES);
  }

  @Test
  void no_room_reaches_for_another_rooms_tables_or_the_outside_by_itself() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.bedside.egress..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "org.apache.hc..")
        .check(CLASSES);
  }
}
