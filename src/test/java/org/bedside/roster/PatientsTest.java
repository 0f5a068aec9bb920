package org.bedside.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the index finds of a name, however it is written.
class PatientsTest {

  static final Patients PATIENTS =
      Patients.of(
          List.of(
              PatientLists.full("p0", "John", "Michael", "Smith", "", ""),
              PatientLists.full("p1", "Robert", "", "McAllister", "Bob", ""),
              PatientLists.full("p2", "Guadalupe", "", "De la Cruz", "Lupita", "@lupi.d"),
              PatientLists.full("p3", "José", "", "García-Ruiz", "Pepe", ""),
              PatientLists.full("p4", "Minh Tuấn", "", "Nguyễn", "Tony", ""),
              PatientLists.full("p5", "Siobhan", "", "O'Dwyer", "", ""),
              PatientLists.full("p6", "Rich", "", "Field", "", ""),
              PatientLists.full("p7", "Elizabeth", "", "St. Clair", "Betsy", ""),
              PatientLists.full("p8", "Katherine", "", "Thompson", "", ""),
              PatientLists.full("p9", "Pieter", "", "van der Meer", "Piet", ""),
              PatientLists.full("p10", "Maria", "", "Lopez", "", ""),
              PatientLists.full("p11", "William", "", "Miller", "", ""),
              new Patient(
                  "p12",
                  "FS-104483",
                  "Ngozi",
                  "",
                  "Okonkwo-Bright",
                  "",
                  Sex.F,
                  LocalDate.of(1983, 1, 9),
                  "",
                  "",
                  "453 Co. Rd 9, Apt 4",
                  "(541) 555-0115",
                  "n.okonkwo83@post.example",
                  "@ngozi_ob",
                  "",
                  List.of(),
                  List.of())),
          PatientLists.TODAY);

  private static List<Mention> mentions(String text) {
    return PATIENTS.mentions(Plain.of(text));
  }

  private static String whole(String text, Mention mention) {
    var plain = Plain.of(text);
    return text.substring(plain.rawStart(mention.start()), plain.rawEnd(mention.end()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"John\n\nSmith", "John;\nSmith", "Will millers grind rye?"})
  void is_not_sure_of_two_words_that_only_stand_one_after_the_other(String text) {
    assertThat(mentions(text)).noneMatch(Mention::sure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lupe de la Cruz", "Pepe García-Ruiz", "Shiv O'Dwyer"})
  void knows_short_forms_of_other_tongues(String name) {
    assertThat(mentions(name + " rang.")).anyMatch(Mention::sure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "John Smith",
        "JOHN SMITH",
        "john smith",
        "Smith, John",
        "SMITH John",
        "John M. Smith",
        "John\nSmith",
        "John+Smith",
        "John Michael Smith",
        "Jon Smith",
        "John Smyth",
        "Jonh Smith",
        "John Smiht",
        "Johnny Smith",
        "J0hn Sm1th",
        "J0hn 5m1th",
        "Jоhn Smіth",
        "Jo\u200bhn Smi\u200bth",
        "J o h n  S m i t h",
        "J o h n   S m i t h",
        "J.o.h.n S.m.i.t.h",
        "J-o-h-n S-m-i-t-h",
        "J o h n S m i t h",
        "#JohnSmith",
        "#johnsmith",
        "#TeamJohnSmith",
        "#johnsmithstrong",
        "@johnsmith",
        "@john_smith",
        "@john.smith82",
        "@johnsmith82",
        "JohnSmith",
        "John \"Jack\" Smith",
        "Ｊｏｈｎ Ｓｍｉｔｈ",
        "𝓙𝓸𝓱𝓷 𝓢𝓶𝓲𝓽𝓱",
        "Robert McAllister",
        "Bob McAllister",
        "bobby mcallister",
        "R0b3rt McAll1st3r",
        "Robert McAlister",
        "Robert Macalister",
        "Guadalupe De la Cruz",
        "lupita de la cruz",
        "De la Cruz, Lupita",
        "#LupitaDelaCruz",
        "Jose Garcia-Ruiz",
        "José García Ruiz",
        "Pepe Garcia-Ruiz",
        "García-Ruiz, Pepe",
        "Jose Garcia",
        "Pepe Ruiz",
        "Minh Tuan Nguyen",
        "Nguyễn Minh Tuấn",
        "Tony Nguyen",
        "Siobhan O'Dwyer",
        "Siobhan ODwyer",
        "Siobhan O Dwyer",
        "Siobhan O’Dwyer",
        "Rich Field",
        "Elizabeth St. Clair",
        "liz st clair",
        "Betsy StClair",
        "Katherine Thompson",
        "Catherine Thomson",
        "Kathy Thompson",
        "Kathrine Tompson",
        "Pieter van der Meer",
        "Piet Vandermeer",
        "van der Meer, Pieter",
        "Maria Lopes",
        "W1ll1am M1ll3r",
        "W!ll!am Mi!!er",
        "Bill Miller",
        "Ngozi Okonkwo",
        "Ngozi Okonkwo-Bright"
      })
  void a_full_name_is_found_in_every_disguise(String name) {
    for (var text : List.of("Happy birthday to " + name + "!", name + "'s walk was long", name)) {
      var found = mentions(text).stream().filter(Mention::sure).toList();
      assertThat(found)
          .as(text)
          .singleElement()
          .satisfies(mention -> {
            assertThat(whole(text, mention)).isEqualTo(name.replaceFirst("^[#@]", ""));
            assertThat(mention.patients()).hasSize(1);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A field rich with clover",
        "a rich field of study",
        "Rich Field of Dreams",
        "John and the Smiths",
        "Mary Smith",
        "John Lopez",
        "Smith says John is late",
        "Thanks to Smith, John, and Mary",
        "Mario Lopez",
        "John Schmidt",
        "William Mueller"
      })
  void what_is_not_their_full_name_is_not_taken_for_it(String text) {
    assertThat(mentions(text)).as(text).noneMatch(Mention::sure);
  }

  @Test
  void initials_and_names_alone_are_found_and_never_sure() {
    assertThat(forms("J. Smith")).containsExactly(Form.INITIAL_LAST);
    assertThat(forms("John S.")).containsExactly(Form.FIRST_INITIAL);
    assertThat(forms("J.S.")).containsExactly(Form.INITIALS);
    assertThat(forms("Siobhan")).containsExactly(Form.FIRST);
    assertThat(forms("Mrs. O'Dwyer")).containsExactly(Form.LAST);
    assertThat(forms("@jsmith")).containsExactly(Form.SHORT_HANDLE);
    assertThat(mentions("J. Smith and John S. and J.S.")).noneMatch(Mention::sure);
  }

  private static List<Form> forms(String text) {
    return mentions(text).stream().map(Mention::form).toList();
  }

  @Test
  void another_middle_initial_makes_another_person() {
    assertThat(mentions("John Q. Smith")).noneMatch(Mention::sure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chart FS-104483 is open",
        "FS 104483",
        "fs104483",
        "call 541.555.0115",
        "(541) 555 0115",
        "5415550115",
        "+1 541-555-0115",
        "N.Okonkwo83@post.example",
        "n.okonkwo83 at post dot example",
        "n.okonkwo83 (at) post (dot) example",
        "she lives at 453 County Road 9.",
        "453 Co Rd 9",
        "hello @ngozi_ob",
        "born 1/9/1983",
        "born 1983-01-09",
        "born January 9, 1983",
        "born 9 Jan 1983"
      })
  void what_belongs_to_a_patient_is_known_however_it_is_grouped(String text) {
    var plain = Plain.of(text);

    assertThat(PATIENTS.belongings(plain, Token.of(plain.text())))
        .as(text)
        .anyMatch(belonging -> Arrays.equals(belonging.patients(), new int[] {12}));
  }

  @Test
  void an_empty_list_finds_nobody_and_a_missing_list_is_not_an_empty_one() {
    assertThat(Patients.NOBODY.mentions(Plain.of("John Smith"))).isEmpty();
    var practice = Roster.NONE.withNames(List.of("Maple Street Family Medicine"));
    assertThat(Roster.NONE.reach()).isEqualTo(Roster.Reach.NOBODY);
    assertThat(practice.reach()).isEqualTo(Roster.Reach.PRACTICE);
    assertThat(practice.withPatients(List.of(), PatientLists.TODAY).reach())
        .isEqualTo(Roster.Reach.PATIENTS);
  }

  @Test
  void a_name_of_many_sounds_breaks_no_list() {
    var odd = List.of(PatientLists.patient("p", "Xxxx", "Xxxxxxxxxxxxxx"));

    assertThat(Patients.of(odd, PatientLists.TODAY).mentions(Plain.of("Xxxx Xxxxxxxxxxxxxx")))
        .hasSize(1);
    assertThat(PATIENTS.mentions(Plain.of("Wxhere thereforsXXXXXXXXXXXXXXa"))).isEmpty();
  }

  @Test
  void a_list_says_how_many_and_not_who() {
    assertThat(PATIENTS.toString()).isEqualTo("Patients[13]");
  }
}
