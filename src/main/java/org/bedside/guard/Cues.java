package org.bedside.guard;

import java.util.List;
import java.util.Set;
import org.bedside.words.Token;

/// What the words of one sentence say about whom it means.
///
/// @param person one person: "our patient", "Mrs.", "a 34-year-old", "was admitted"
/// @param pronoun she or he, who may be anybody
/// @param clinical an illness, a treatment, a visit
/// @param event something public that is to come, or was published
/// @param group many people: "adults", "everyone"
record Cues(
    boolean person, boolean pronoun, boolean clinical, boolean event, boolean group, Sex sex) {

  enum Sex {
    HER,
    HIS,
    THEIR
  }

  private static final Set<String> PERSON =
      words(
          """
          mr mrs ms miss man woman boy girl gentleman lady guy admitted discharged born dob died
          widow widower yo deceased birthdate toddler newborn stillborn coded expired
          """);
  private static final Set<String> ABOUT_PATIENTS =
      words(
          """
          portal care safety education community rights privacy experience information advocate
          forms form center centre education advisory satisfaction story stories handout outcomes
          """);
  private static final Set<String> PRONOUN = words("she he her his him hers himself herself");
  private static final Set<String> HER =
      words(
          """
          she her hers herself woman lady girl mother mom grandmother grandma daughter wife sister
          mrs ms miss female aunt widow niece
          """);
  private static final Set<String> HIS =
      words(
          """
          he his him himself man gentleman boy father dad grandfather grandpa son husband brother
          mr male uncle widower nephew guy
          """);
  static final Set<String> CLINICAL =
      words(
          """
          surgery surgeries operation operated biopsy chemo chemotherapy radiation scan mri ct xray
          ultrasound colonoscopy mammogram cancer tumor tumour lymphoma leukemia melanoma diabetes
          diabetic diagnosis diagnosed admitted discharged hospitalized hospitalised icu er stroke
          transplant overdose hiv aids depression anxiety pregnant pregnancy miscarriage labor
          infection sepsis lupus seizure seizures epilepsy dementia medication medications insulin
          dialysis treatment treated treating visit visited appointment results labs lab seen saw
          therapy wound fracture fractured broken hip knee bypass asthma copd pneumonia covid
          symptoms symptom pain rash suicidal addiction rehab detox abortion std herpes syphilis
          hepatitis arthritis hypertension relapse remission amputation appendectomy cesarean csection
          ivf autism adhd bipolar schizophrenia ptsd obesity bmi hospice palliative intubated
          ventilator coma injury injured concussion allergy allergic vaccinated diabetes checkup
          recovery recovering recovered condition illness disease syndrome prescribed prescription
          patient clinic's exam examined procedure replacement delivered emergency ambulance chart
          mrn ssn dob
          """);
  private static final Set<String> EVENT =
      words(
          """
          join walk-in clinic clinics open opens opening closed closes closing until till through
          register registration event events class classes workshop webinar free holiday holidays
          hours awareness drive fair seminar deadline starts start starting begins begin rsvp
          tickets signup celebrate celebrates observed observe schedule enrollment available launch
          launches meeting meet meets happening come published updated reviewed effective version
          flu vaccine vaccines shot shots booster boosters session sessions conference anniversary
          office hosts hosting host host screening screenings walk parade election tax national
          world international day week weekend month season reopens reopen renovation lobby moving
          move new hiring apply applications posted copyright founded established parking library
          """);
  private static final Set<String> GROUP =
      words(
          """
          adults children kids teens teenagers women men people patients everyone anyone ages
          seniors infants babies parents those all persons boys girls students members adult
          toddlers families teens residents employees staff anybody child's
          """);

  static Set<String> words(String list) {
    return Set.of(
        java.util.Arrays.stream(list.strip().split("\\s+")).distinct().toArray(String[]::new));
  }

  static Cues of(List<Token> sentence) {
    boolean person = false;
    boolean pronoun = false;
    boolean clinical = false;
    boolean event = false;
    boolean group = false;
    int sex = 0;
    for (int at = 0; at < sentence.size(); at++) {
      var word = sentence.get(at).stem();
      person |= PERSON.contains(word) || isOnePatient(sentence, at) || isAge(sentence, at);
      pronoun |= PRONOUN.contains(word);
      clinical |= CLINICAL.contains(word);
      event |= EVENT.contains(word);
      group |= GROUP.contains(word);
      sex += HER.contains(word) ? 1 : HIS.contains(word) ? -1 : 0;
    }
    return new Cues(person, pronoun, clinical, event, group, sex(sex));
  }

  private static Sex sex(int balance) {
    return balance > 0 ? Sex.HER : balance < 0 ? Sex.HIS : Sex.THEIR;
  }

  /// Whether a word means a person by itself.
  static boolean isPerson(String word) {
    return HER.contains(word)
        || HIS.contains(word)
        || word.equals("patient")
        || word.equals("person");
  }

  private static boolean isOnePatient(List<Token> sentence, int at) {
    var word = sentence.get(at).stem();
    return (word.equals("patient") || word.equals("pt"))
        && !(at + 1 < sentence.size() && ABOUT_PATIENTS.contains(sentence.get(at + 1).word()));
  }

  private static boolean isAge(List<Token> sentence, int at) {
    return at >= 2
        && sentence.get(at).is("old")
        && Set.of("year", "month", "week", "day").contains(sentence.get(at - 2).word())
        && sentence.get(at - 1).is("-");
  }

  /// Whether the sentence is about one person in care.
  boolean oneInCare() {
    return person || (pronoun && clinical);
  }
}
