package org.bedside.guard.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bedside.guard.Audience;
import org.bedside.guard.DescribingGuard;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.guard.Statement;
import org.bedside.guard.Verdict;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;
import org.bedside.roster.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What few words, scattered over a note or said in between, tell of one patient: the k shows which
/// of them were joined.
class SketchesTest {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);

  private static final Roster ROSTER =
      Roster.NONE
          .withTowns(List.of(new Town("Wendle", "", 900), new Town("Brackmoor", "", 8_000)))
          .withPatients(
              List.of(
                  patient(Sex.M, 61, "Wendle", "florist", "gout", "2026-01-12"),
                  patient(Sex.M, 61, "Brackmoor", "butcher", "asthma", "2026-02-26"),
                  patient(Sex.F, 61, "Wendle", "florist", "gout", "2026-02-03"),
                  patient(Sex.M, 44, "Wendle", "florist", "gout", "2025-11-04"),
                  patient(Sex.M, 61, "Wendle", "baker", "psoriasis", "2025-10-10"),
                  patient(Sex.M, 61, "Wendle", "florist", "migraine", "2025-10-09"),
                  patient(Sex.M, 61, "Brackmoor", "florist", "gout", "2025-10-08"),
                  patient(Sex.F, 44, "Brackmoor", "baker", "asthma", "2026-01-12")),
              THURSDAY);

  private static final Guard GUARD = DescribingGuard.of(ROSTER);

  private static Patient patient(
      Sex sex, int age, String town, String work, String ill, String visit) {
    return new Patient(
        "p",
        "",
        "",
        "",
        "",
        "",
        sex,
        LocalDate.of(2026 - age, 2, 2),
        town,
        "",
        "",
        "",
        "",
        "",
        work,
        List.of(ill),
        List.of(LocalDate.parse(visit)));
  }

  private static Reading read(String text, Audience audience) {
    return GUARD.read(Statement.of(text, audience).on(THURSDAY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2 | M61, gout, wants off allopurinol.
          1 | M61. Gout. Wendle.
          2 | Gout + M61 = trouble.
          2 | Quick question: M61, florist, gout, creatinine fine.
          1 | - M61\\n- Wendle\\n- gout\\nWhat now?
          2 | Florist, gout, M61. I am tired.
          0 | (F61) psoriasis, Brackmoor, no answer on the phone.
          1 | Wendle, gout. 61 M. And he dances.
          1 | Wendle. Gout. 61 M. Known to us for years.
          2 | pt sixty-one, florist, gout, male.
          2 | Next one up. Sex male. Age 61. Occupation florist. Dx gout.
          2 | New patient. Male. Age 61. Works: florist. Gout again.
          1 | Who saw the florist on Monday, January 12?
          1 | Our florist was here Monday 12 January and forgot a hat.
          1 | A baker, seen Mon, Jan. 12, rang back.
          1 | The butcher we saw on Thursday, February 26, 2026 called.
          1 | The butcher we saw on Thursday the 26th of February called.
          1 | People like mine from Wendle, a 61-year-old man with gout, keep me going.
          2 | I love patients like ours from Wendle, a man of 61 who works as a florist.
          1 | One appointment on 2026-01-12 stays with me. The patient was a florist. He laughed a lot.
          1 | I remember the consult on January 12. A woman with asthma. She brought her own chair.
          1 | The visit was on 2/26. Gentleman with asthma. All is well now.
          3 | Wendle patient, gout, no show.
          1 | Check-up on January 12, Wendle patient. Gout quiet. Spirits high.
          2 | Asthma patient, here again, same question.
          3 | `"I sell roses, I can stand a bit of gout," my patient told me. Honestly, he can.`
          2 | `"I'm a florist, gout is nothing," said my patient from Wendle. Off he went. He is 61 or 44.`
          1 | `"I'm a baker and I know dough," our patient said. And she does.`
          1 | Word from a patient in her forties: 'nurse too loud, doctor too quiet'. She meant it.
          2 | `Patient: "At 44 I stopped counting." Me: fair.`
          6 | `My patient, grinning: "At 61 you stop caring."`
          1 | me: all good? the 61-year-old butcher: "always". 9/10 reply
          1 | The 44-year-old baker says our tea is 2/10 at best.
          1 | With gout at 61, he drives in from Wendle.
          2 | With gout at 61, from Wendle, and still on the dance floor. Some people are made of steel.
          2 | At 61, gout and all, in from Wendle on a bicycle. What a morning.
          5 | Who else melts when a patient, a man in his 60s, holds the door?
          2 | Does nobody else's day improve when a patient, a man of 61 with gout, whistles?
          1 | Looking for a podiatry slot for a 44-year-old with gout.
          2 | Seeking advice on a man with gout, a florist, 61.
          0 | A patient of ours who works as a glassblower brought a vase.
          0 | One of our patients, a lighthouse keeper, sends his best.
          1 | If laughter were a drug, the butcher I saw in clinic would be a pharmacy.
          2 | If jokes paid rent, the baker we treat would own the block.
          1 | Told a patient about the asthma. A nod. She's 44, by the way, and a baker.
          1 | Told our patient about the psoriasis. He is 61, funny, and a baker.
          1 | I gave a man the news about his asthma. He's 61 and a butcher.
          """)
  void what_belongs_together_is_joined(int k, String text) {
    var reading = read(text.replace("\\n", "\n"), Audience.COLLEAGUES);
    assertThat(reading.k()).as(text).isEqualTo(k);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Blood drive in Wendle on March 28, doors at 9. Bring a friend!",
        "Flu shots in Brackmoor all week, tag a friend who forgot.",
        "Walk with us in Wendle on Sunday and invite a neighbour.",
        "M25 closed again, so the early clinic starts late.",
        "M54.5, F32.1 and Z00.0 are the codes we use most.",
        "Code F41, anxiety, needs a second code here.",
        "With gout at 45 your risk goes up; read our page.",
        "With diabetes, diet comes first. Some patients find it hard.",
        "If a florist has gout, shellfish is out.",
        "Does anyone have a leaflet on gout in large print?",
        "The parking gets 2/10 and the coffee 10/10.",
        "Monday, March 16: the Wendle office opens late.",
        "Patients like yours deserve better buses.",
        "Asthma patient education is on Tuesdays.",
        "Wendle patient parking is free.",
        "Does anyone else find gout guidelines dull?",
        "Looking for a florist with flair for our lobby.",
        "Our intern, a glassblower's son, starts today.",
        "Seeking a part-time baker for the hospital kitchen.",
        "Job fair for florists in Wendle.",
        "Are you 61 and a florist? We have a talk for you.",
      })
  void what_tells_of_nobody_describes_nobody(String text) {
    assertThat(read(text, Audience.COLLEAGUES).k()).as(text).isNull();
    assertThat(read(text, Audience.COLLEAGUES).verdict()).as(text).isEqualTo(Verdict.CLEAR);
  }
}
