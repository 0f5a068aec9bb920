package org.bedside.guard.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What names somebody where no patient list helps, and what only sounds like it.
class NamesWithoutListTest {

  private static final Guard GUARD = new Guard(Roster.NONE);

  private static boolean names(String text) {
    return GUARD.read(text, Audience.PUBLIC).has(Kind.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peter Lomax and sons sink more of their own money into it.",
        "Kate Lomax in Hospital to have her baby",
        "Governor Rick Lomax signs the bill",
        "Peter Lomax runs News Corp with two friends",
        "Aaron Arkwright from Oakdale Institute discusses the vote",
        "Great photos by Taylor Arkwright this morning",
        "Harris says high prices are here to stay",
        "Saw pictures of Robert and had to laugh",
        "Thank you #TamsinArkwright for the music"
      })
  void a_person_is_seen_beside_things(String text) {
    assertThat(names(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P3ter L0max sings tonight", "with P e t e r  L o m a x tonight"})
  void a_person_in_disguise_is_seen(String text) {
    assertThat(names(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "More in our video with @PeterLomax",
        "More in our video with @P3terLomax",
        "Read on at http://t.co/NoPet3rLomax",
        "Hurricane Peter is over the sea",
        "Goldman Sachs and Marks & Spencer open at nine",
        "Scotland voted no",
        "I miss Fridays",
        "Students ask about McCune-Albright syndrome",
        "Remember DiGeorge's syndrome"
      })
  void handles_links_storms_firms_and_eponyms_are_no_people(String text) {
    assertThat(names(text)).as(text).isFalse();
  }
}
