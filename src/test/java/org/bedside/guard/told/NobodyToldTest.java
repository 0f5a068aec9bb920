package org.bedside.guard.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.guard.Reading;
import org.bedside.roster.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What reads like a story of one person, or like an answer to a patient, and tells of nobody.
class NobodyToldTest {

  private static final Guard GUARD = new Guard(Roster.NONE);

  private static Reading read(String text) {
    return GUARD.read(text, Audience.PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meet your care team: they love trail running, bad puns and quiet mornings.",
        "Our only pharmacist is on leave until Monday, so please order refills early.",
        "The quarterback of the Chiefs wore a cast on the sideline and every ortho resident had an"
            + " opinion.",
        "Thanks to the fire chief and his crew for teaching CPR in our lobby.",
        "The first person to get an artificial heart lived 112 days.",
        "Guess which vitamin you do not need.",
        "Everybody in town knows our front desk: she remembers every birthday.",
        "Our youngest nurse just passed her boards, proud of you!",
        "The woman who founded our clinic in 1931 rode a mule to see patients.",
        "The principal of the elementary school asked us to give a talk on head lice.",
        "The only thing standing between you and a flu shot is a chair. Sit.",
        "The oldest building in the county is now our physical therapy gym.",
        "Who runs the town's blood drive? The librarian, and she needs donors.",
        "Not saying which vending machine ate my dollar, but the one by radiology owes me.",
        "The news says measles is back. Our clinic has vaccines on Saturday.",
        "Congratulations to the first graduates of our diabetes class!",
        "The last patient of the day is always the one with the most to say.",
        "The weather presenter said 104 degrees. Check on your neighbors and keep your inhaler out"
            + " of the car.",
        "The only nurse in a rural county may cover three schools.",
        "The first baby shoes museum, yes it exists, is next to our clinic.",
        "Our residency's only rule: eat before you round.",
        "Rare Disease Day: one in seventeen of us will have one. Ask for the genetics clinic.",
        "Pompe disease is treated with enzyme infusions every two weeks.",
        "My favorite exam topic was Wilson's disease because of the copper rings.",
        "We are learning more about Ehlers-Danlos every year; join our webinar.",
        "What is the first test for pheochromocytoma?",
        "Our research team published a paper on sarcoidosis in firefighters.",
        "Children with phenylketonuria are found by the heel prick.",
        "I read about progeria all night and now I can't sleep.",
        "Our newborn screening covers maple syrup urine disease and 34 others.",
        "In osteogenesis imperfecta a fracture is not always abuse. I teach this every year.",
        "If a patient of yours has hereditary angioedema, call us, we keep icatibant in the"
            + " fridge.",
        "Our mobile clinic visits Otter Gap and Stony Ridge on the first Monday of each month.",
        "Hiking Badger Creek this weekend? Take water and your inhaler.",
        "Gull Point Road is closed by the flood, use the back entrance.",
        "Population 88 and still no ambulance: rural health needs money.",
        "The hamlet I grew up in had no doctor. That's why I became one.",
        "I live on the last farm before the ferry and commute by boat to my shift.",
        "Meet us at the farmers market in Mossy Bottom for free blood pressure checks.",
        "Villages of under 500 people lose their pharmacies first, a new report says.",
        "Heron Key has a beautiful trail and very bad mosquitoes, bring spray.",
        "Our new satellite clinic in Cedar Crossing opens in June.",
        "We cannot say whether anybody is or is not a patient. Please call our manager at the"
            + " office.",
        "So glad the rain is helping the allergies of this whole town!",
        "Thank you for your kind words, our team loves reading them.",
        "We hold no grudges, only clipboards. Come say hi at the fair.",
        "There is no record of a shortage of this vaccine in our county.",
        "This person is a volunteer; please be nice to her at the desk.",
        "When you phone for results, please have your date of birth ready.",
        "As explained in our leaflet, antibiotics do nothing against a cold.",
        "Happy the new MRI is finally working! Tours on Friday.",
        "See you in June for our annual fun run!",
        "Your mother's advice was right: eat your vegetables.",
        "Hope the weekend treats you well. We're back on Monday.",
        "No file is too large for our new portal, upload away.",
        "Your child's first visit: bring the vaccine card, a snack and a favorite toy.",
        "The person who parked in the ambulance bay: please move.",
        "If you were never seen here before, fill in the new patient form.",
        "Your dad's heart will thank him for walking. So will his knees.",
        "We take privacy seriously and answer no reviews about care in public.",
        "The piano tuner comes Friday, so the lobby will be loud.",
        "Beekeepers with asthma: keep your inhaler outside the suit.",
        "The judge dismissed the case against the hospital, the paper says.",
        "Our librarian friends made a reading list about grief.",
        "Which cereal has the least sugar? None of them.",
        "The senator's bill would cap insulin at 35 dollars.",
        "A sculptor made the bronze hand in our lobby from an old pump.",
        "Our head nurse is also a beekeeper and sells honey at the desk.",
        "The coach's job is to bench a kid with concussion signs. The parent's job is to agree.",
        "The anchor asked me about long COVID on air and I forgot my own name.",
        "The youngest doctor on our staff is older than your resident thinks.",
        "Ask the pharmacist who fills your pills about grapefruit.",
        "The man who invented the stethoscope was too shy to put his ear on a chest.",
        "Our social worker, the one with the sunflower badge, can help with forms for Medicaid.",
        "The only dialysis machine in the county is older than I am. Please fund rural care.",
        "The principal called: three kids with lice. Reminder that lice do not mean dirty hair.",
        "My favorite teacher in medical school told us to sit down before we give bad news.",
        "A priest, a rabbi and a nurse walk into a bar. The nurse says: you all need sunscreen.",
        "The mayor declared Saturday a day for heart health. Our nurses will take your blood"
            + " pressure on the square.",
        "Our librarian of the month is everybody who carried books to the infusion room.",
        "Which senator will finally fix prior authorization? My infusion patients are waiting.",
        "The captain of our softball team is the one with the mop. Surgery 9, Radiology 4.",
        "Our receptionist's husband built the new shelves in the waiting room. Thank you, sir!",
        "The journalist who wrote about our ER got the numbers wrong.",
        "The coach's clipboard is not a diagnosis. See a doctor after a concussion.",
        "Every village has a woman who knows everything. In medicine it's the ward clerk.",
        "The first woman to finish medical school in this state opened her practice in 1879 in a"
            + " barn.",
        "The pilot episode was filmed in our old clinic, and yes, the X-ray is upside down.",
        "Guess who is getting a new MRI? We are!",
        "You'd know this if you read the leaflet: antibiotics don't touch a virus.",
        "Can't say which vaccine is best for you without looking at your chart. Call us.",
        "The youngest of our three clinics turns five on Saturday. Cake in the lobby.",
        "Our judge for the costume contest is the surgeon with the rubber duck cap.",
        "The actor in our safety video is a volunteer and his broken arm is makeup.",
        "No names, no blame: that's how our safety huddle works, and infections went down by half.",
        "New on our blog: what is amyloidosis and who should be screened?",
        "Our lab now offers genetic testing for Gaucher, Fabry and Pompe.",
        "I wear stripes for Ehlers-Danlos awareness month.",
        "Sarcoidosis, lymphoma or TB? The chest film that fools every intern.",
        "Huntington's disease clinic moves to the second floor on Tuesday.",
        "My thesis was on hypophosphatasia and nobody has asked about it since.",
        "We teach our students that hoofbeats mean horses, but porphyria is a zebra with very good"
            + " manners.",
        "People with cystic fibrosis live longer than ever. Science!",
        "Our pharmacy stocks enzymes for phenylketonuria on request.",
        "The trail at Kettle Cove is closed after the storm; the urgent care is open.",
        "Road trip with my residents to Juniper Wash, the best tacos in the state.",
        "Our nurse lives on a houseboat and never gets seasick. I have questions.",
        "The clinic in the yellow house behind the fire station has moved to Main Street.",
        "Free rabies shots for dogs at the farm next to the church on Saturday.",
        "Vaccine van: Sandhollow at 9, Otter Point at 11, Crane Harbor at 2.",
        "We're sorry you feel that way. Please call our manager, who would like to listen.",
        "We can't discuss anything about anybody's care here, but our door is open.",
        "Hope everybody's knees survived the fun run!",
        "As mentioned in yesterday's post, the office is closed on Monday.",
        "This account is run by our front desk. For medical advice call the office.",
        "Your baby's vaccines: which, when and why. A guide.",
        "We found no evidence that the supplement works.",
        "Glad the clocks have changed? Your sleep isn't. Five tips.",
        "Nobody on our team is paid to say this: get your flu shot."
      })
  void what_tells_of_nobody_is_clear(String text) {
    assertThat(read(text).findings()).as(text).isEmpty();
  }
}
