package org.bedside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A room that outgrows one shelf has inner rooms, in one order that its label writes down.
class InnerRoomsTest {

  /// More than this nobody takes in at once.
  private static final int SHELF = 35;

  private static final Pattern ORDER = Pattern.compile("- Inner rooms: (\\w+(?:, \\w+)*)\\.");

  /// The inner rooms of `room` in the order of its label, the lowest first; none where it is flat.
  static List<String> inside(String room) throws IOException {
    var label = HouseTest.SOURCES.resolve(room).resolve("package-info.java");
    var lines =
        Files.readAllLines(label).stream()
            .filter(line -> line.startsWith("///"))
            .map(line -> line.substring(3).strip())
            .collect(Collectors.joining(" "));
    var order = ORDER.matcher(lines);
    return order.find() ? List.of(order.group(1).split(", ")) : List.of();
  }

  static List<String> rooms() throws IOException {
    var rooms = new TreeSet<String>();
    for (var file : HouseTest.sources(".java")) {
      var place = HouseTest.SOURCES.relativize(file);
      if (place.getNameCount() > 2) {
        rooms.add(place.getName(0).toString());
      }
    }
    return List.copyOf(rooms);
  }

  private static String parcel(String room) {
    return "org.bedside." + room;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void the_label_names_the_inner_rooms_and_each_has_its_own(String room) throws IOException {
    var front = HouseTest.SOURCES.resolve(room);
    try (var folders = Files.list(front).filter(Files::isDirectory)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .as("inner rooms of " + room)
          .containsExactlyInAnyOrderElementsOf(inside(room));
    }
    for (var name : inside(room)) {
      assertThat(front.resolve(name).resolve("package-info.java"))
          .content()
          .startsWith("/// **" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "** ")
          .contains("@NullMarked");
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void an_inner_room_leans_only_on_those_before_it(String room) throws IOException {
    var order = inside(room);
    for (int at = 0; at < order.size() - 1; at++) {
      var above =
          order.subList(at + 1, order.size()).stream()
              .map(name -> parcel(room) + "." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(parcel(room) + "." + order.get(at) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(HouseTest.CLASSES);
    }
  }

  /// The front hands the words of the answer inside; what joins the readers is above them all.
  @ParameterizedTest
  @MethodSource("rooms")
  void an_inner_room_asks_nothing_of_what_joins_the_inner_rooms(String room) {
    var joins =
        DescribedPredicate.<JavaClass>describe(
            "join the inner rooms of " + room,
            one ->
                one.getPackageName().equals(parcel(room))
                    && one.getDirectDependenciesFromSelf().stream()
                        .map(arrow -> arrow.getTargetClass().getPackageName())
                        .anyMatch(target -> target.startsWith(parcel(room) + ".")));
    noClasses()
        .that()
        .resideInAPackage(parcel(room) + ".*..")
        .should()
        .dependOnClassesThat(joins)
        .check(HouseTest.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void nobody_outside_knows_an_inner_room(String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(parcel(room) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(parcel(room) + ".*..")
        .check(HouseTest.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void no_shelf_holds_more_than_one_can_take_in(String room) throws IOException {
    var front = HouseTest.SOURCES.resolve(room);
    assertThat(files(front)).as("files at the front of " + room).isLessThanOrEqualTo(SHELF);
    for (var name : inside(room)) {
      assertThat(files(front.resolve(name)))
          .as("files in %s of %s", name, room)
          .isLessThanOrEqualTo(SHELF);
    }
  }

  private static long files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).count();
    }
  }
}
