package org.bedside.guard.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Kind;
import org.bedside.guard.Reading;
import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One real person told of without a name, and answers that tell who is a patient.
class ToldTest {

  private static final Guard GUARD = new Guard(Roster.NONE);

  private static Reading read(String text) {
    return GUARD.read(text, Audience.PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No names, but the man who calls the bingo at the legion hall just passed a kidney stone"
            + " the size of a pea in my bay.",
        "The fire chief's husband snores so loudly that we fitted him with a CPAP and the whole"
            + " station sleeps better.",
        "That goalie you cheered for on Friday? I put eleven stitches in his chin.",
        "I won't say which city councilor was in for hemorrhoids this morning, but he couldn't sit"
            + " through the vote.",
        "Our school's crossing guard, the one with the tambourine, starts chemo on my unit next"
            + " week.",
        "The woman who reads the morning traffic on the radio has lupus and the driest humor of"
            + " anyone I infuse.",
        "Our pastor's youngest finally got his cochlear implant switched on and I cried in the"
            + " booth.",
        "One of our county commissioners asked me to refill his Viagra in the cereal aisle, so yes,"
            + " it's a small town.",
        "You'd know her face from the billboards on the interstate. She hates needles. I held her"
            + " hand for the biopsy.",
        "Guess who delivered today: the bride from that viral video! 7 pounds, both fine.",
        "The triplets' dad, the guy who drives the library van, fainted before I even opened the"
            + " epidural kit.",
        "Oldest living resident of our island, and he still argues with me about his blood"
            + " thinner.",
        "the guy who plays santa at the mall has gout so bad we had to cut his boot off",
        "The first baby of the year at our hospital belongs to the girl who works the drive-through"
            + " at the bank.",
        "My patient is the principal at the only high school here, so picking up her"
            + " antidepressants three towns away makes sense.",
        "The organist at St. Brendan's broke her wrist, so expect silence on Sunday. I set it"
            + " myself.",
        "The blind piano tuner was back with his asthma and fixed our lobby upright while he"
            + " waited.",
        "The senator's daughter is in our eating disorder program and she's so much funnier than he"
            + " is.",
        "Which local news anchor fainted at the sight of his own IV? My lips are sealed.",
        "He is the youngest monk at the abbey and our newest pacemaker clinic regular.",
        "A one-armed chainsaw sculptor with hepatitis C taught our waiting room to whittle.",
        "The judge's ex-wife came through triage in a ball gown with chest pain. Quite the"
            + " Tuesday.",
        "My favorite beekeeping nun had her cataract done and can finally see her bees.",
        "The tattooed librarian with the insulin pump named it Dewey.",
        "Our head football coach's mom has shingles, in case you wondered why he's not at"
            + " practice.",
        "The tallest girl on the varsity squad tore her ACL; I read the MRI an hour ago.",
        "The lady behind the counter at our one gas station has been hiding a breast lump for a"
            + " year. We biopsied it today.",
        "My hygienist hands are shaking: I just cleaned the teeth of the man who plays the villain"
            + " on that Thursday hospital show.",
        "There's only one female plumber in the county and her carpal tunnel release went great.",
        "Today I told the father of the boy whose kidnapping was all over the radio that his son's"
            + " scan was clean.",
        "Let's just say a certain TV chef was seen in our gastro clinic today.",
        "The couple who own the only bakery on the square lost their baby here last night. Be"
            + " gentle with them.",
        "She taught half this town to swim and now she can't lift her arm; rotator cuff, we start"
            + " Monday.",
        "You all voted for him last week and today I removed his polyps.",
        "the drummer from the wedding band everybody books is in my detox group and doing so well",
        "I catheterized our biology teacher today. Neither of us will ever speak of it.",
        "He won the lottery in May and he still has not paid for his root canal, true story from"
            + " the front desk",
        "Our town's oldest lifeguard has skin cancer on his nose, and he lets me tell you: hats."
      })
  void somebody_whom_a_town_knows_is_found(String text) {
    assertThat(read(text).findings()).as(text).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Made it to Otter Gap (pop. 88) in the snow to catch a breech baby. Mother and girl are"
            + " fine.",
        "The ferryman of Gull Point finally let me look at that melanoma.",
        "Upper Wexcombe's only teacher is in our dialysis chair three times a week, marking"
            + " essays.",
        "Her wheelchair van can't make the hill to Stony Ridge, so I carry the wound kit up on"
            + " foot.",
        "Home visit in a hamlet of nine houses: the shepherd's COPD is worse and his dog bit me.",
        "Our palliative patient lives in the lighthouse cottage past the quarry and wants no"
            + " morphine till the seals leave.",
        "He lives above the hardware store on the green, third floor, no lift, and he has one leg"
            + " now.",
        "Wading out to Heron Key to change a catheter for a retired pilot. This job.",
        "There are thirty people in Nether Dunmore and one of them just beat sepsis on my ward",
        "An old fisherman from Skerry Island gave me a lobster for fixing his hernia",
        "My lady in Badger Creek has no running water and a new colostomy. Help me think.",
        "the widow at the end farm in Mossy Bottom fell again, second hip",
        "She stays in the green trailer behind the feed store, knock loudly, her hearing aids are"
            + " off",
        "He's at Rosewood Court, flat 12, and the insulin must be there before nine.",
        "Drop her walker at the pink house opposite the chapel, she had her knee done Tuesday.",
        "Our stroke patient is back in the apartment over the laundromat and managing the stairs.",
        "Lives two doors down from the mosque on Harbour Row, needs his dressing changed twice a"
            + " week.",
        "Patient came from Ozona by bus for chemo, six hours each way.",
        "pt is in the caravan next to the petrol station, bring the dialysis forms",
        "Forty minutes by dirt road to Juniper Wash, one patient, one goat, one very infected toe.",
        "The blacksmith at Kettle Cove has a heart rate of 36 and no intention of leaving his"
            + " forge",
        "the only family on Plover Isle has the flu, all five, and I rowed the Tamiflu out myself",
        "Tiny place, Sandhollow, nineteen souls, and I have now seen the gallbladder of one of"
            + " them.",
        "Her place is the log cabin up past the old mill, bring the oxygen tank by noon"
      })
  void a_place_where_few_live_is_found(String text) {
    assertThat(read(text).findings()).as(text).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Met my first ever case of Cushing disease in a toddler this week; he gave me his sticker.",
        "Never seen hypophosphatasia before. She's nine, she's on my list, and her teeth tell the"
            + " whole story.",
        "Our little guy with maple syrup urine disease ate pizza (the special one) for the first"
            + " time today",
        "One of my patients has Ehlers-Danlos, vascular type, and she skydives. I cannot.",
        "This morning: a fellow with pheochromocytoma, BP 240, calm as a monk. I was not calm.",
        "Confirmed it today, the lump on his shin is a chordoma metastasis. He is our third in"
            + " forty years.",
        "A teenager I care for has epidermolysis bullosa and plays drums. Drums!",
        "I've now been the pharmacist of a man with Wilson's disease for a decade. He sends me"
            + " copper jokes.",
        "We put a name to it after six years: Schnitzler syndrome. She hugged the whole lab.",
        "Day 40 with our Stevens-Johnson girl. New skin everywhere, she asked for nail polish.",
        "Treated a gentleman for leprosy today, yes, in this century, yes, in our little clinic.",
        "The kid in my second grade class with osteogenesis imperfecta came back in a purple cast.",
        "Our dietitian has just one client with phenylketonuria and he now bakes better than she"
            + " does.",
        "Sat with the mother of a boy who has Sanfilippo syndrome. There are no words, so we had"
            + " tea in my office.",
        "Diagnosing my own mailman with acromegaly because of his hands was not on my bingo card.",
        "my pt w/ porphyria finally has a name for her pain after 11 ER trips",
        "Two weeks of IVIG and our gentleman with Miller Fisher can walk to the window.",
        "He's one of maybe thirty people in the country with Alström syndrome and I get to be his"
            + " dietitian"
      })
  void somebody_with_a_rare_disease_is_found(String text) {
    assertThat(read(text).findings()).as(text).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "That reviewer has never set foot in our clinic.",
        "We have looked everywhere and there is no chart in this name.",
        "The individual who wrote this is not and has not been under our care.",
        "As our nurse told you on the phone, the biopsy takes ten working days.",
        "It's wonderful that the hearing aids are working out, come by for a tune-up in May!",
        "Your father's discharge papers were signed by the consultant himself.",
        "We can find nobody by that name in our appointment book.",
        "Delighted that the braces are off and the smile is on! See you in September.",
        "Madam, your baby's reports were handed over the same evening.",
        "When you phoned for your prescription we explained the delay.",
        "You were discharged in good condition and signed the form yourself.",
        "Our files hold nobody by that name, therefore no one here could have been rude to you.",
        "As discussed at your last physio session, soreness is normal.",
        "This account does not belong to any patient of ours.",
        "I am sorry that the filling came out and happy to redo it free of charge.",
        "Hope the stitches are behaving, pop in on Monday and I'll have a look.",
        "We have no one registered under these details.",
        "You're not on our list of patients and never were.",
        "Your wife's surgery took longer than planned because of the emergency before hers.",
        "Hi Sam, no hard feelings! The crutches you borrowed are due back Friday.",
        "We are sorry to read this, but nobody with your details has ever attended our clinic.",
        "Your husband's cast was put on by a certified technician.",
        "Great to read that the shoulder injections did the trick!",
        "We did everything we could for your grandmother during her final week here.",
        "You declined the X-ray twice, and this is written in the notes.",
        "We've checked with all three doctors and none of them has ever treated you.",
        "We don't recognise this reviewer as somebody we have looked after.",
        "As your midwife I can say that you were offered pain relief at each stage."
      })
  void an_answer_that_tells_of_care_is_found(String text) {
    assertThat(read(text).has(Kind.CONFIRMS_PATIENT)).as(text).isTrue();
  }
}
