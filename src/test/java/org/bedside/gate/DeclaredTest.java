package org.bedside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DeclaredTest {

  private static final Words WORDS =
      new Words(Audience.PUBLIC, Network.WEBSITE, "Flu shots", "On Saturday.", List.of());
  private static final Declared NOTHING = Declared.nothing();

  @Test
  void whatever_is_declared_makes_it_other_words() {
    var day = LocalDate.of(2026, 12, 1);
    var all =
        List.of(
            NOTHING,
            Declared.of(Form.REPLY),
            new Declared(Form.POST, "Bad place", "", null, false, Set.of(), null, Map.of()),
            new Declared(Form.POST, "", "Bad place", null, false, Set.of(), null, Map.of()),
            new Declared(Form.POST, "", "", day, false, Set.of(), null, Map.of()),
            new Declared(Form.POST, "", "", null, true, Set.of(), null, Map.of()),
            new Declared(Form.POST, "", "", null, false, Set.of("ab"), null, Map.of()),
            new Declared(Form.POST, "", "", null, false, Set.of(), new UUID(0, 1), Map.of()),
            NOTHING.with(Map.of("CLM-01", "b, CLM-02=c")),
            NOTHING.with(Map.of("CLM-01", "b", "CLM-02", "c")));
    var hashes = new HashSet<String>();
    all.forEach(declared -> hashes.add(WORDS.with(declared).hash()));
    assertThat(hashes).hasSameSizeAs(all);
  }

  @Test
  void words_of_which_nothing_is_declared_keep_the_hash_by_which_they_were_approved() {
    assertThat(WORDS.hash())
        .isEqualTo("c0f972a551bc379da52dca0a0a08366f50863cbdae66dd8fc5d1fa7c0490aa2b");
  }

  @Test
  void words_that_were_kept_before_anything_could_be_declared_are_read() {
    var json = JsonMapper.builder().build();
    var old =
        """
        {"audience":"PUBLIC","network":"WEBSITE","title":"Flu shots","text":"On Saturday.","pictures":[]}
        """;
    assertThat(json.readValue(old, Words.class)).isEqualTo(WORDS);
    var now = json.writeValueAsString(WORDS.with(NOTHING.with(Map.of("CLM-01", "It is ours"))));
    assertThat(json.readValue(now, Words.class).declared().reasons()).containsKey("CLM-01");
  }

  @Test
  void what_is_declared_never_shows_its_words() {
    var declared =
        new Declared(
            Form.REPLY, "My knee", "", null, false, Set.of(), null, Map.of("A", "Because"));
    assertThat(declared.toString()).doesNotContain("knee", "Because");
  }
}
