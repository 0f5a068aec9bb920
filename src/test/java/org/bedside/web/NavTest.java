package org.bedside.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bedside.web.NavEntry.Place;
import org.bedside.web.Shell.Who;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class NavTest {

  private enum Right {
    SEE_LEDGER
  }

  private static final NavEntry TODAY =
      NavEntry.of(Place.FIRST, 1, "today", "a.today", "/today").asTab("sunrise");
  private static final NavEntry WRITE =
      NavEntry.of(Place.PUBLIC, 1, "write", "a.write", "/posts/new").asTab("megaphone");
  private static final NavEntry CALENDAR =
      NavEntry.of(Place.PUBLIC, 2, "calendar", "a.calendar", "/calendar");
  private static final NavEntry LEDGER =
      NavEntry.of(Place.PRACTICE, 1, "audit", "a.audit", "/audit").onlyWith(Right.SEE_LEDGER);

  private final StaticListableBeanFactory house = new StaticListableBeanFactory();

  private Frame frame() {
    house.addBean("d", LEDGER);
    house.addBean("c", CALENDAR);
    house.addBean("b", WRITE);
    house.addBean("a", TODAY);
    return new Frame(house.getBeanProvider(Shell.class), house.getBeanProvider(NavEntry.class));
  }

  private record Practice(boolean all) implements Shell {

    @Override
    public String practice() {
      return "Maple Street";
    }

    @Override
    public Optional<Who> who() {
      return Optional.of(new Who("Dr. Hannah Okafor", ""));
    }

    @Override
    public boolean may(String right) {
      return all;
    }
  }

  @Test
  void groups_keep_their_order_and_stand_behind_their_walls() {
    house.addBean("shell", new Practice(true));
    assertThat(frame().nav())
        .extracting(group -> group.place().wall())
        .containsExactly(null, Wall.PUBLIC, null);
    assertThat(frame().nav().get(1).entries()).containsExactly(WRITE, CALENDAR);
    assertThat(frame().tabs()).containsExactly(TODAY, WRITE);
  }

  @Test
  void what_a_person_may_not_open_is_not_in_their_navigation() {
    house.addBean("shell", new Practice(false));
    assertThat(frame().nav()).noneMatch(group -> group.place() == Place.PRACTICE);
  }

  @Test
  void a_house_that_knows_no_practice_yet_still_has_a_frame() {
    assertThat(frame().practice()).isEmpty();
    assertThat(frame().who()).isEmpty();
    assertThat(frame().nav()).noneMatch(group -> group.place() == Place.PRACTICE);
  }

  @Test
  void initials_leave_out_titles() {
    assertThat(new Who("Dr. Hannah Okafor", "").initials()).isEqualTo("HO");
    assertThat(new Who("Joy Marie Castellano", "").initials()).isEqualTo("JC");
    assertThat(new Who("Ärzte", "").initials()).isEqualTo("Ä");
    assertThat(new Who(" ", "").initials()).isEmpty();
  }

  @Test
  void a_wall_is_found_by_any_spelling_of_its_audience() {
    assertThat(Wall.of("CARE_TEAM")).isEqualTo(Wall.CARETEAM).isEqualTo(Wall.of("careteam"));
  }
}
